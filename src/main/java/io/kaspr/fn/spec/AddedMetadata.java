package io.kaspr.fn.spec;

import io.kaspr.fn.spec.text.Values;
import java.util.Map;

/**
 * Labels and annotations that a template adds to an object.
 *
 * <pre>{@code
 * spec:
 *   template:
 *     service:
 *       metadata:
 *         labels:
 *           tier: streaming
 *         annotations:
 *           prometheus.io/scrape: "true"
 * }</pre>
 */
public record AddedMetadata(Map<String, String> labels, Map<String, String> annotations) {
  public static final AddedMetadata NONE = new AddedMetadata(Map.of(), Map.of());

  public AddedMetadata {
    labels = Values.copy(labels);
    annotations = Values.copy(Values.annotations(annotations));
  }
}
