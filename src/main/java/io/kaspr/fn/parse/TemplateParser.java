package io.kaspr.fn.parse;

import io.kaspr.fn.parse.field.EnvParser;
import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.parse.field.ShapeReader;
import io.kaspr.fn.spec.AddedMetadata;
import io.kaspr.fn.spec.ContainerTemplate;
import io.kaspr.fn.spec.PodTemplate;
import io.kaspr.fn.spec.Template;
import io.kaspr.fn.spec.shape.PipVariables;
import io.kaspr.fn.spec.shape.TemplateShapes;
import io.kaspr.fn.spec.text.EnvVar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code spec.template}. */
final class TemplateParser {
  private static final String INSTALL_CONTAINER = "pythonPackagesInitContainer";

  private TemplateParser() {}

  static Optional<ParsedTemplate> parse(Fields spec) {
    Optional<Field> template = spec.field("template");
    if (template.isEmpty()) {
      return Optional.of(ParsedTemplate.NONE);
    }
    Optional<Map<String, Object>> values =
        template.flatMap(field -> ShapeReader.group(field, TemplateShapes.TEMPLATE));
    return spec.build(() -> parsed(values.orElseThrow()));
  }

  /** The names of the install container's variables, also of those with errors. */
  static Set<String> installVariables(Fields spec) {
    return installContainer(spec)
        .flatMap(container -> container.child("env"))
        .map(EnvParser::names)
        .orElse(Set.of());
  }

  static void warnWithoutPackages(Fields spec) {
    for (String name : List.of("env", "securityContext", "volumeMounts")) {
      installContainer(spec)
          .flatMap(container -> container.child(name))
          .ifPresent(field -> field.warn("has no effect without spec.pythonPackages"));
    }
  }

  /** Notes each variable that decides what is installed by a value that only the pod knows. */
  static void informOfUnknownValues(Fields spec, ContainerTemplate container) {
    Map<String, String> deciding = PipVariables.deciding(container.env());
    for (Field variable :
        installContainer(spec)
            .flatMap(c -> c.child("env"))
            .map(Field::children)
            .orElse(List.of())) {
      Optional<String> source = variable.child("name").flatMap(Field::plainText).map(deciding::get);
      Optional<Field> from = variable.child("valueFrom").filter(field -> !field.isNull());
      if (source.isPresent() && from.isPresent()) {
        from.get()
            .inform(
                "enters the packages hash as "
                    + source.get()
                    + ", as only the pod knows the value: another value there makes no new archive,"
                    + " unless kaspr.io/packages-refresh changes too");
      }
    }
  }

  private static Optional<Field> installContainer(Fields spec) {
    return spec.field("template").flatMap(template -> template.child(INSTALL_CONTAINER));
  }

  private static ParsedTemplate parsed(Map<String, Object> template) {
    return new ParsedTemplate(template(template), container(template, INSTALL_CONTAINER));
  }

  private static Template template(Map<String, Object> template) {
    return new Template(
        metadata(group(template, "serviceAccount")),
        metadata(group(template, "service")),
        pod(group(template, "pod")),
        container(template, "kasprContainer"));
  }

  private static PodTemplate pod(Map<String, Object> pod) {
    Map<String, Object> settings = new LinkedHashMap<>(pod);
    settings.keySet().removeAll(Set.of("metadata", "volumes"));
    return new PodTemplate(metadata(pod), settings, groups(pod, "volumes"));
  }

  private static AddedMetadata metadata(Map<String, Object> owner) {
    Map<String, Object> metadata = group(owner, "metadata");
    return new AddedMetadata(texts(metadata, "labels"), texts(metadata, "annotations"));
  }

  private static ContainerTemplate container(Map<String, Object> template, String name) {
    Map<String, Object> container = group(template, name);
    return new ContainerTemplate(
        env(container), group(container, "securityContext"), groups(container, "volumeMounts"));
  }

  @SuppressWarnings("unchecked") // the shape has checked the types, here and below
  private static Map<String, Object> group(Map<String, Object> values, String name) {
    return (Map<String, Object>) values.getOrDefault(name, Map.of());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> texts(Map<String, Object> values, String name) {
    return (Map<String, String>) values.getOrDefault(name, Map.of());
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> groups(Map<String, Object> values, String name) {
    return (List<Map<String, Object>>) values.getOrDefault(name, List.of());
  }

  @SuppressWarnings("unchecked")
  private static List<EnvVar> env(Map<String, Object> values) {
    return (List<EnvVar>) values.getOrDefault("env", List.of());
  }
}
