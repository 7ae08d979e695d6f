package io.kaspr.fn.spec;

import io.kaspr.fn.spec.shape.ProbeShapes;
import io.kaspr.fn.spec.shape.Shape;
import io.kaspr.fn.spec.text.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the kubelet asks an app whether it is alive and whether it is ready.
 *
 * <pre>{@code
 * spec:
 *   livenessProbe:
 *     periodSeconds: 20
 *     failureThreshold: 6
 *   readinessProbe:
 *     httpGet:
 *       path: /status/
 *       port: http
 * }</pre>
 *
 * @param liveness the probe's fields by name; empty if the kubelet does not ask
 * @param readiness in the same form
 */
public record Probes(
    Optional<Map<String, Object>> liveness, Optional<Map<String, Object>> readiness) {
  public static final Probes NONE = new Probes(Optional.empty(), Optional.empty());

  public Probes {
    liveness = liveness.map(Values::copy);
    readiness = readiness.map(Values::copy);
    liveness.ifPresent(probe -> livenessShape().check(probe));
    readiness.ifPresent(probe -> readinessShape().check(probe));
  }

  /** The shape of {@code spec.livenessProbe}. */
  public static Shape.Group livenessShape() {
    return ProbeShapes.LIVENESS;
  }

  /** The shape of {@code spec.readinessProbe}. */
  public static Shape.Group readinessShape() {
    return ProbeShapes.READINESS;
  }

  /** The fields that say how to ask, such as {@code httpGet}; a probe has at most one of them. */
  public static List<String> handlers() {
    return ProbeShapes.HANDLERS;
  }
}
