package io.kaspr.fn;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.kaspr.fn.krm.ResourceRef;
import io.kaspr.fn.krm.Source;
import io.kaspr.fn.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands over what was rendered to the list, which does not know Kubernetes' classes. */
final class RenderedObjects {
  private RenderedObjects() {}

  static List<Source.Generated> of(List<HasMetadata> objects) {
    return objects.stream().map(RenderedObjects::of).toList();
  }

  static Source.Generated of(HasMetadata object) {
    ResourceRef reference =
        new ResourceRef(
            object.getApiVersion(),
            object.getKind(),
            Optional.ofNullable(object.getMetadata().getNamespace()),
            object.getMetadata().getName());
    return new Source.Generated(reference, (hosts, indent) -> yaml(object, hosts, indent));
  }

  private static String yaml(HasMetadata object, Map<String, String> hostAnnotations, int indent) {
    Map<String, String> all = new LinkedHashMap<>(object.getMetadata().getAnnotations());
    all.putAll(hostAnnotations);
    object.getMetadata().setAnnotations(all);
    return YamlWriter.write(object, indent);
  }
}
