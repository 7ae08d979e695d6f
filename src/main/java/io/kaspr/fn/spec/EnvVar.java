package io.kaspr.fn.spec;

import java.util.Optional;

/** An environment variable of a container, as a user wrote it. */
public record EnvVar(String name, Source source) {

  /** Where the value comes from. */
  public sealed interface Source {}

  /** The value itself; the kubelet expands {@code $(NAME)} in it. */
  public record Value(String text) implements Source {}

  /** One key of a Secret. */
  public record FromSecret(SecretKey key, Optional<Boolean> optional) implements Source {}

  /** One key of a ConfigMap. */
  public record FromConfigMap(String name, String key, Optional<Boolean> optional)
      implements Source {}

  /** A field of the pod, such as {@code metadata.name}. */
  public record FromField(Optional<String> apiVersion, String path) implements Source {}

  /** A resource of a container, such as {@code limits.cpu}. */
  public record FromResource(
      Optional<String> container, String resource, Optional<Quantity> divisor) implements Source {}
}
