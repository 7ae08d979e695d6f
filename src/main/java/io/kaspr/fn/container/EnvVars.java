package io.kaspr.fn.container;

import io.fabric8.kubernetes.api.model.ConfigMapKeySelector;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.ObjectFieldSelector;
import io.fabric8.kubernetes.api.model.ResourceFieldSelector;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.kaspr.fn.spec.text.EnvVar.FromConfigMap;
import io.kaspr.fn.spec.text.EnvVar.FromField;
import io.kaspr.fn.spec.text.EnvVar.FromResource;
import io.kaspr.fn.spec.text.EnvVar.FromSecret;
import io.kaspr.fn.spec.text.EnvVar.Source;
import io.kaspr.fn.spec.text.EnvVar.Value;
import io.kaspr.fn.spec.text.SecretKey;
import java.util.Optional;

/** Renders the environment variables of containers. */
public final class EnvVars {
  private EnvVars() {}

  /** A value that arrives in the container as it is: what the kubelet would replace is escaped. */
  public static EnvVar literal(String name, String text) {
    return expanded(name, escaped(text));
  }

  /** A value in which the kubelet replaces {@code $(NAME)}. */
  public static EnvVar expanded(String name, String text) {
    EnvVar variable = new EnvVar();
    variable.setName(name);
    variable.setValue(text);
    return variable;
  }

  /** The value of a key of a Secret. */
  public static EnvVar fromSecret(String name, SecretKey key) {
    return from(name, new FromSecret(key, Optional.empty()));
  }

  /** The value of a key of a ConfigMap. */
  public static EnvVar fromConfigMap(String name, String configMap, String key) {
    return from(name, new FromConfigMap(configMap, key, Optional.empty()));
  }

  /** A field of the pod, such as {@code metadata.name}. */
  public static EnvVar fromField(String name, String path) {
    return from(name, new FromField(Optional.empty(), path));
  }

  /** A user's variable. Nothing is escaped: {@code $(NAME)} in it is what the user means. */
  public static EnvVar of(io.kaspr.fn.spec.text.EnvVar written) {
    if (written.source() instanceof Value value) {
      return expanded(written.name(), value.text());
    }
    return from(written.name(), written.source());
  }

  /**
   * In every value the kubelet reads {@code $$} as one dollar, and {@code $(} as the start of a
   * name. So these dollars are doubled; any other dollar stays.
   */
  static String escaped(String text) {
    if (text.indexOf('$') < 0) {
      return text;
    }
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean isRead = text.startsWith("$$", i) || text.startsWith("$(", i);
      escaped.append(isRead ? "$$" : text.charAt(i));
    }
    return escaped.toString();
  }

  private static EnvVar from(String name, Source source) {
    EnvVar variable = new EnvVar();
    variable.setName(name);
    variable.setValueFrom(sourceOf(source));
    return variable;
  }

  private static EnvVarSource sourceOf(Source source) {
    EnvVarSource from = new EnvVarSource();
    if (source instanceof FromSecret secret) {
      from.setSecretKeyRef(selector(secret));
    } else if (source instanceof FromConfigMap configMap) {
      from.setConfigMapKeyRef(selector(configMap));
    } else if (source instanceof FromField field) {
      from.setFieldRef(new ObjectFieldSelector(field.apiVersion().orElse(null), field.path()));
    } else if (source instanceof FromResource resource) {
      from.setResourceFieldRef(selector(resource));
    }
    return from;
  }

  private static SecretKeySelector selector(FromSecret secret) {
    SecretKey key = secret.key();
    return new SecretKeySelector(key.key(), key.secretName(), secret.optional().orElse(null));
  }

  private static ConfigMapKeySelector selector(FromConfigMap configMap) {
    return new ConfigMapKeySelector(
        configMap.key(), configMap.name(), configMap.optional().orElse(null));
  }

  private static ResourceFieldSelector selector(FromResource resource) {
    return new ResourceFieldSelector(
        resource.container().orElse(null),
        resource.divisor().map(ContainerResources::quantity).orElse(null),
        resource.resource());
  }
}
