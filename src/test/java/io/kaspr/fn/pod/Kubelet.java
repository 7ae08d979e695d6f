package io.kaspr.fn.pod;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.ObjectFieldSelector;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes of a pod's containers what a kubelet would start.
 *
 * <p>Its rules: environment entries in their order, the last of a name wins; {@code $(NAME)} stands
 * for an entry before it, {@code $$} for a dollar, both in values and arguments; a Secret that is
 * not there keeps the container from starting, unless it is optional.
 */
public final class Kubelet {
  private final Pod pod;
  private final Map<String, Map<String, String>> secrets;

  Kubelet(Pod pod, Map<String, Map<String, String>> secrets) {
    this.pod = pod;
    this.secrets = secrets;
  }

  /**
   * A pod.
   *
   * @param owner the metadata of what it was made for
   */
  record Pod(ObjectMeta owner, PodSpec spec) {}

  /** A process to be started. */
  record Started(Map<String, String> environment, List<String> command, List<Mount> mounts) {

    /** The same with another script. */
    Started withScript(String text) {
      return new Started(environment, List.of(command.get(0), command.get(1), text), mounts);
    }
  }

  /**
   * A volume at a path.
   *
   * @param files what a Secret puts there; empty for a volume that keeps what is written to it
   */
  record Mount(String volume, String path, boolean readOnly, Optional<Map<String, String>> files) {}

  Started initContainer() {
    return started(pod.spec().getInitContainers().get(0));
  }

  /** Init containers first: each is started when the one before it has ended well. */
  List<Started> containers() {
    return Stream.concat(
            pod.spec().getInitContainers().stream(), pod.spec().getContainers().stream())
        .map(this::started)
        .toList();
  }

  private Started started(Container container) {
    Map<String, String> environment = new LinkedHashMap<>();
    container
        .getEnv()
        .forEach(
            entry -> value(entry, environment).ifPresent(v -> environment.put(entry.getName(), v)));
    List<String> command = new ArrayList<>(container.getCommand());
    command.addAll(container.getArgs());
    command.replaceAll(word -> expand(word, environment));
    return new Started(
        environment, command, container.getVolumeMounts().stream().map(this::mount).toList());
  }

  private Optional<String> value(EnvVar entry, Map<String, String> before) {
    EnvVarSource source = entry.getValueFrom();
    if (source == null) {
      return Optional.of(expand(Optional.ofNullable(entry.getValue()).orElse(""), before));
    }
    if (source.getSecretKeyRef() != null) {
      return secret(source.getSecretKeyRef());
    }
    if (source.getFieldRef() != null) {
      return Optional.of(field(source.getFieldRef()));
    }
    throw new AssertionError("not needed so far: " + source);
  }

  private Optional<String> secret(SecretKeySelector selector) {
    Map<String, String> secret = secrets.getOrDefault(selector.getName(), Map.of());
    if (!secret.containsKey(selector.getKey()) && !Boolean.TRUE.equals(selector.getOptional())) {
      throw new AssertionError("CreateContainerConfigError: no " + selector);
    }
    return Optional.ofNullable(secret.get(selector.getKey()));
  }

  private String field(ObjectFieldSelector selector) {
    return switch (selector.getFieldPath()) {
      case "metadata.name" -> pod.owner().getName() + "-0";
      case "metadata.namespace" -> pod.owner().getNamespace();
      case "spec.nodeName" -> "node-1";
      default -> throw new AssertionError("not needed so far: " + selector);
    };
  }

  private Mount mount(VolumeMount mount) {
    Volume volume =
        pod.spec().getVolumes().stream()
            .filter(v -> v.getName().equals(mount.getName()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no volume for " + mount));
    Optional<Map<String, String>> files =
        Optional.ofNullable(volume.getSecret()).map(this::secretFiles);
    boolean readOnly = Boolean.TRUE.equals(mount.getReadOnly());
    return new Mount(volume.getName(), mount.getMountPath(), readOnly, files);
  }

  private Map<String, String> secretFiles(SecretVolumeSource source) {
    Map<String, String> secret = secrets.getOrDefault(source.getSecretName(), Map.of());
    Map<String, String> files = new LinkedHashMap<>();
    for (KeyToPath item : source.getItems()) {
      if (secret.containsKey(item.getKey())) {
        files.put(item.getPath(), secret.get(item.getKey()));
      } else if (!Boolean.TRUE.equals(source.getOptional())) {
        throw new AssertionError("FailedMount: no " + item.getKey());
      }
    }
    return files;
  }

  /** Replaces {@code $(NAME)} and {@code $$}; a name that is not known stays as it is written. */
  public static String expand(String text, Map<String, String> environment) {
    StringBuilder expanded = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int close = text.startsWith("$(", at) ? text.indexOf(')', at) : -1;
      if (close > 0) {
        String name = text.substring(at + 2, close);
        expanded.append(environment.getOrDefault(name, "$(" + name + ")"));
        at = close + 1;
      } else {
        expanded.append(text.charAt(at));
        at += text.startsWith("$$", at) ? 2 : 1;
      }
    }
    return expanded.toString();
  }
}
