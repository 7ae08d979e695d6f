package io.kaspr.fn.spec;

import io.kaspr.fn.spec.shape.TemplateShapes;
import io.kaspr.fn.spec.text.Values;
import java.util.List;
import java.util.Map;

/**
 * What a template adds to the pods of an app.
 *
 * <pre>{@code
 * spec:
 *   template:
 *     pod:
 *       metadata:
 *         labels:
 *           tier: streaming
 *       tolerations:
 *         - key: dedicated
 *           operator: Exists
 *       volumes:
 *         - name: models
 *           persistentVolumeClaim:
 *             claimName: models
 * }</pre>
 *
 * @param settings fields of the pod's spec by name, such as its tolerations
 * @param volumes each as its fields by name
 */
public record PodTemplate(
    AddedMetadata metadata, Map<String, Object> settings, List<Map<String, Object>> volumes) {
  public static final PodTemplate NONE = new PodTemplate(AddedMetadata.NONE, Map.of(), List.of());

  public PodTemplate {
    if (!settings.isEmpty() || !volumes.isEmpty()) {
      TemplateShapes.POD.check(settings);
      volumes.forEach(TemplateShapes.VOLUME::check);
    }
    settings = Values.copy(settings);
    volumes = List.copyOf(volumes);
  }
}
