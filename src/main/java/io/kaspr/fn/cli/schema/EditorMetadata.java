package io.kaspr.fn.cli.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaspr.fn.function.DisabledApps;
import io.kaspr.fn.function.KasprKinds;
import io.kaspr.fn.parse.MetadataParser;
import io.kaspr.fn.parse.settings.SettingsParser;
import io.kaspr.fn.spec.component.Component;

/** The schema of {@code metadata}, which a CustomResourceDefinition leaves to Kubernetes. */
final class EditorMetadata {
  private EditorMetadata() {}

  /** Adds the fields to the schema of a kind's metadata. */
  static void complete(ObjectNode metadata, String kind) {
    ObjectNode fields = metadata.withObjectProperty("properties");
    MetadataParser.KNOWN.forEach(fields::withObjectProperty);
    text(fields, "namespace", namespace(kind));
    ObjectNode labels = texts(fields, "labels", "Labels.");
    ObjectNode annotations = texts(fields, "annotations", "Annotations.");
    metadata.putArray("required").add("name");
    switch (kind) {
      case KasprKinds.APP -> ofApp(annotations.putObject("properties"));
      case SettingsParser.KIND -> ofSettings(annotations.putObject("properties"));
      default -> ofComponent(metadata, labels);
    }
  }

  private static String namespace(String kind) {
    return kind.equals(SettingsParser.KIND)
        ? "Says nothing to kaspr-fn: the namespace of apps is spec.namespace."
        : "Namespace of it, and of all that is rendered for it.";
  }

  private static void ofComponent(ObjectNode metadata, ObjectNode labels) {
    metadata.withArrayProperty("required").add("labels");
    labels.putArray("required").add(Component.APP_LABEL);
    text(
        labels.putObject("properties"), Component.APP_LABEL, "Name of the KasprApp it belongs to.");
  }

  private static void ofSettings(ObjectNode annotations) {
    text(
        annotations,
        "config.kubernetes.io/function",
        "How kustomize calls kaspr-fn with these settings, as exec: {path: kaspr-fn}.");
  }

  private static void ofApp(ObjectNode annotations) {
    text(
        annotations,
        "kaspr.io/packages-refresh",
        "Any text; to change it has the Python packages installed anew.");
    text(annotations, DisabledApps.ANNOTATION, "With disabled kaspr-fn leaves the app as it is.")
        .putArray("enum")
        .add("enabled")
        .add("disabled");
    text(
            annotations,
            "kaspr.io/disable-static-group-membership",
            "With true the pods are no static members of their consumer group.")
        .putArray("enum")
        .add("true")
        .add("false");
  }

  private static ObjectNode text(ObjectNode fields, String name, String description) {
    return fields.withObjectProperty(name).put("description", description).put("type", "string");
  }

  /** A mapping with any keys, whose values are texts; numbers and booleans count as text. */
  private static ObjectNode texts(ObjectNode fields, String name, String description) {
    ObjectNode texts = fields.withObjectProperty(name);
    texts.put("description", description).put("type", "object");
    texts
        .putObject("additionalProperties")
        .putArray("type")
        .add("string")
        .add("number")
        .add("boolean");
    return texts;
  }
}
