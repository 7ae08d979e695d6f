package io.kaspr.fn.spec;

import static io.kaspr.fn.spec.text.Rules.requireBetween;

import io.kaspr.fn.spec.text.KasprVersion;
import io.kaspr.fn.spec.text.Names;
import java.util.Optional;

/**
 * The pods of an app: their image, number and resources, how they are probed, and where their
 * tables are.
 *
 * <pre>{@code
 * spec:
 *   version: 0.11.19
 *   replicas: 6
 *   resources:
 *     requests:
 *       memory: 1Gi
 *   readinessProbe:
 *     periodSeconds: 10
 *   storage:
 *     type: ephemeral
 * }</pre>
 *
 * @param image of the version or, if it is set, that of {@code spec.image}
 * @param version of Kaspr in the image; empty for an image of the user's own
 * @param replicas how many pods at most; 0 stops the app
 */
public record Workload(
    String image,
    Optional<KasprVersion> version,
    int replicas,
    Resources resources,
    Probes probes,
    Storage storage) {
  public Workload {
    Names.image(image);
    requireBetween("replicas", replicas, 0, Integer.MAX_VALUE);
  }
}
