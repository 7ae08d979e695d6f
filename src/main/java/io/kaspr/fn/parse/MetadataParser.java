package io.kaspr.fn.parse;

import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.spec.AppMetadata;
import io.kaspr.fn.spec.text.AppName;
import io.kaspr.fn.spec.text.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads name, namespace and labels from {@code metadata}. */
public final class MetadataParser {
  /** The fields of Kubernetes' ObjectMeta; most are set by the API server and not read here. */
  public static final List<String> KNOWN =
      List.of(
          "name",
          "namespace",
          "labels",
          "annotations",
          "creationTimestamp",
          "deletionGracePeriodSeconds",
          "deletionTimestamp",
          "finalizers",
          "generateName",
          "generation",
          "managedFields",
          "ownerReferences",
          "resourceVersion",
          "selfLink",
          "uid");

  private MetadataParser() {}

  static Optional<AppMetadata> parse(Fields metadata) {
    Optional<AppName> name = metadata.required("name", AppName::new);
    Optional<String> namespace = metadata.text("namespace", Names::dnsLabel);
    Map<String, String> labels = labels(metadata);
    return metadata.build(() -> new AppMetadata(name.orElseThrow(), namespace, labels));
  }

  public static Map<String, String> labels(Fields metadata) {
    return labels(metadata.entries("labels"));
  }

  public static Map<String, String> labels(List<Field> entries) {
    Map<String, String> labels = new LinkedHashMap<>();
    entries.forEach(label -> read(label, labels));
    return labels;
  }

  private static void read(Field label, Map<String, String> labels) {
    label.make(() -> Names.qualifiedName(label.name()));
    label.asAny(Names::labelValue).ifPresent(value -> labels.put(label.name(), value));
  }
}
