package io.kaspr.fn.parse.component;

import io.kaspr.fn.parse.KasprAppParser;
import io.kaspr.fn.parse.MetadataParser;
import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.parse.field.MainPart;
import io.kaspr.fn.parse.field.Problems;
import io.kaspr.fn.parse.field.ShapeReader;
import io.kaspr.fn.spec.component.Component;
import io.kaspr.fn.spec.component.ComponentKind;
import io.kaspr.fn.spec.text.AppName;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a component of an app; empty if there was an error. */
public final class ComponentParser {
  private ComponentParser() {}

  public static Optional<Component> parse(
      Node.Mapping resource, ComponentKind kind, Problems problems) {
    MainPart spec = new MainPart("spec", "its fields", kind.shape().names());
    Fields component = Fields.ofRoot(problems, resource, KasprAppParser.KNOWN, spec);
    KasprAppParser.requireOneOf(component, "apiVersion", "kaspr.io/v1alpha1");
    KasprAppParser.requireOneOf(component, "kind", kind.kind());
    Optional<Identity> identity =
        component
            .requiredObject("metadata", MetadataParser.KNOWN)
            .flatMap(metadata -> identity(metadata, kind));
    Optional<Map<String, Object>> what = spec(component, kind);
    identity.ifPresent(i -> warnOfOtherName(problems, resource, i.name()));
    component
        .build(() -> component.requiredField("spec"))
        .ifPresent(fields -> ComponentConsistency.check(fields, kind));
    return component.build(
        () ->
            new Component(
                kind,
                identity.orElseThrow().name(),
                identity.orElseThrow().namespace(),
                identity.orElseThrow().labels(),
                identity.orElseThrow().app(),
                what.orElseThrow()));
  }

  /** The values of {@code metadata}. */
  private record Identity(
      String name, Optional<String> namespace, Map<String, String> labels, AppName app) {}

  private static Optional<Identity> identity(Fields metadata, ComponentKind kind) {
    Optional<String> name = metadata.required("name", kind::requireName);
    Optional<String> namespace = metadata.text("namespace", Names::dnsLabel);
    List<Field> entries = metadata.entries("labels");
    Map<String, String> labels = MetadataParser.labels(entries);
    Optional<AppName> app = app(metadata, entries, labels);
    return metadata.build(
        () -> new Identity(name.orElseThrow(), namespace, labels, app.orElseThrow()));
  }

  /** The label's value; one that is no valid label has an error already, and gets no second. */
  private static Optional<AppName> app(
      Fields metadata, List<Field> entries, Map<String, String> labels) {
    Optional<Field> label =
        entries.stream()
            .filter(field -> field.name().equals(Component.APP_LABEL))
            .reduce((a, b) -> b);
    return label.isPresent()
        ? label.filter(l -> labels.containsKey(l.name())).flatMap(l -> l.asAny(AppName::new))
        : metadata.complain(
            "labels", "must have " + Component.APP_LABEL + ", the name of the KasprApp");
  }

  private static Optional<Map<String, Object>> spec(Fields component, ComponentKind kind) {
    return component.has("spec")
        ? component.field("spec").flatMap(spec -> ShapeReader.group(spec, kind.shape()))
        : component.missing("spec");
  }

  /** Kaspr takes a component's name from metadata, not from spec. */
  private static void warnOfOtherName(Problems problems, Node.Mapping resource, String name) {
    Optional<Node> written = resource.mapping("spec").flatMap(spec -> spec.get("name"));
    if (written.orElse(null) instanceof Node.Scalar scalar
        && scalar.type() == Node.Scalar.Type.STRING
        && !scalar.text().equals(name)) {
      new Field(problems, "spec.name", "name", scalar)
          .warn("has no effect, as metadata.name is '" + name + "'");
    }
  }
}
