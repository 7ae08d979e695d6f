package io.kaspr.fn.function;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.krm.merge.Generated;
import io.kaspr.fn.yaml.ModelProperties;
import java.util.List;
import java.util.Optional;

/** Converts rendered objects for krm, which does not know the classes of the Kubernetes model. */
final class RenderedObjects {
  private RenderedObjects() {}

  static List<Generated> of(List<HasMetadata> objects) {
    return objects.stream().map(RenderedObjects::of).toList();
  }

  private static Generated of(HasMetadata object) {
    ResourceRef reference =
        new ResourceRef(
            object.getApiVersion(),
            object.getKind(),
            Optional.ofNullable(object.getMetadata().getNamespace()),
            object.getMetadata().getName());
    return new Generated(
        reference, ModelProperties.of(object), ModelProperties.of(object.getMetadata()));
  }
}
