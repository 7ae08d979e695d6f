package io.kaspr.fn.spec.text;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;

/**
 * An environment variable of a container, as a user wrote it.
 *
 * <pre>{@code
 * spec:
 *   template:
 *     kasprContainer:
 *       env:
 *         - name: LOG_FORMAT
 *           value: json
 * }</pre>
 */
public record EnvVar(String name, Source source) {
  public EnvVar {
    Names.variable(name);
    requireNonNull(source, "source");
  }

  /** Where the value comes from. */
  public sealed interface Source {}

  /**
   * The value itself; the kubelet expands {@code $(NAME)} in it.
   *
   * <pre>{@code
   * env:
   *   - name: MODEL
   *     value: $(MODELS)/prices.bin
   * }</pre>
   */
  public record Value(String text) implements Source {
    public Value {
      Values.environment(text);
    }
  }

  /**
   * One key of a Secret.
   *
   * <pre>{@code
   * env:
   *   - name: API_TOKEN
   *     valueFrom:
   *       secretKeyRef:
   *         name: orders-api
   *         key: token
   * }</pre>
   */
  public record FromSecret(SecretKey key, Optional<Boolean> optional) implements Source {}

  /**
   * One key of a ConfigMap.
   *
   * <pre>{@code
   * env:
   *   - name: REGION
   *     valueFrom:
   *       configMapKeyRef:
   *         name: shop
   *         key: region
   * }</pre>
   */
  public record FromConfigMap(String name, String key, Optional<Boolean> optional)
      implements Source {
    public FromConfigMap {
      Names.subdomain(name);
      Names.dataKey(key);
    }
  }

  /**
   * A field of the pod.
   *
   * <pre>{@code
   * env:
   *   - name: NODE
   *     valueFrom:
   *       fieldRef:
   *         fieldPath: spec.nodeName
   * }</pre>
   */
  public record FromField(Optional<String> apiVersion, String path) implements Source {
    private static final Set<String> PATHS =
        Set.of(
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "spec.nodeName",
            "spec.serviceAccountName",
            "status.hostIP",
            "status.hostIPs",
            "status.podIP",
            "status.podIPs");

    public FromField {
      apiVersion.ifPresent(FromField::requireVersion);
      requirePath(path);
    }

    /** Refuses all but {@code v1}. */
    public static String requireVersion(String version) {
      if (!version.equals("v1")) {
        throw new InvalidValueException("must be v1, but is " + Shown.quoted(version), "v1");
      }
      return version;
    }

    /** Refuses a path that the kubelet cannot make a variable of. */
    public static String requirePath(String path) {
      if (!PATHS.contains(path) && !isKeyed(path)) {
        throw new IllegalArgumentException(
            "must be a field such as metadata.name, metadata.labels['app'] or status.podIP, but is "
                + Shown.quoted(path));
      }
      return path;
    }

    private static boolean isKeyed(String path) {
      boolean keyed =
          path.startsWith("metadata.labels['") || path.startsWith("metadata.annotations['");
      if (!keyed || !path.endsWith("']")) {
        return false;
      }
      String key = path.substring(path.indexOf('\'') + 1, path.length() - 2);
      return Names.qualifiedName(key).equals(key);
    }
  }

  /**
   * A resource of a container, as a number of units of the divisor.
   *
   * <pre>{@code
   * env:
   *   - name: MEMORY_MIB
   *     valueFrom:
   *       resourceFieldRef:
   *         resource: limits.memory
   *         divisor: 1Mi
   * }</pre>
   */
  public record FromResource(
      Optional<String> container, String resource, Optional<Quantity> divisor) implements Source {
    private static final Set<String> AMOUNTS =
        Set.of(
            "0", "1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei");

    public FromResource {
      container.ifPresent(Names::dnsLabel);
      requireResource(resource);
      divisor.ifPresent(d -> requireDivisor(resource, d));
    }

    /** Refuses what is not {@code limits.} or {@code requests.} with a resource behind. */
    public static String requireResource(String text) {
      int point = text.indexOf('.') + 1;
      String list = text.substring(0, point);
      boolean known =
          switch (text.substring(point)) {
            case "cpu", "memory", "ephemeral-storage" -> true;
            default -> text.startsWith("hugepages-", point);
          };
      if (!known || !(list.equals("limits.") || list.equals("requests."))) {
        throw new IllegalArgumentException(
            "must be a resource such as limits.cpu or requests.memory, but is "
                + Shown.quoted(text));
      }
      return text;
    }

    /** Refuses a divisor that the API server does not take for the resource. */
    public static Quantity requireDivisor(String resource, Quantity divisor) {
      String text = divisor.text();
      boolean cpu = resource.endsWith(".cpu");
      boolean valid = cpu ? Set.of("0", "1", "1m").contains(text) : AMOUNTS.contains(text);
      if (!valid) {
        throw new IllegalArgumentException(
            "must be "
                + (cpu ? "1 or 1m" : "1 or a unit such as 1Mi")
                + ", but is "
                + Shown.quoted(text));
      }
      return divisor;
    }
  }
}
