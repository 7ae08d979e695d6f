package io.kaspr.fn.spec;

import io.kaspr.fn.spec.shape.ProbeShapes;
import io.kaspr.fn.spec.text.Values;
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
    liveness.ifPresent(probe -> ProbeShapes.LIVENESS.check(probe));
    readiness.ifPresent(probe -> ProbeShapes.READINESS.check(probe));
  }
}
