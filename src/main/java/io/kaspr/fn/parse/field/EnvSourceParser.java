package io.kaspr.fn.parse.field;

import io.kaspr.fn.spec.text.EnvVar.FromConfigMap;
import io.kaspr.fn.spec.text.EnvVar.FromField;
import io.kaspr.fn.spec.text.EnvVar.FromResource;
import io.kaspr.fn.spec.text.EnvVar.FromSecret;
import io.kaspr.fn.spec.text.EnvVar.Source;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.Quantity;
import io.kaspr.fn.spec.text.SecretKey;
import java.util.List;
import java.util.Optional;

/** Reads the {@code valueFrom} of a variable. */
final class EnvSourceParser {
  private static final List<String> KNOWN =
      List.of("secretKeyRef", "configMapKeyRef", "fieldRef", "resourceFieldRef");
  private static final List<String> KNOWN_IN_KEY = List.of("name", "key", "optional");

  private EnvSourceParser() {}

  static Optional<Source> parse(Field valueFrom) {
    return Fields.only(valueFrom, KNOWN).flatMap(fields -> one(valueFrom, fields));
  }

  private static Optional<Source> one(Field valueFrom, Fields fields) {
    List<Field> sources = fields.present(KNOWN);
    if (sources.size() != 1) {
      return valueFrom.complain("must have exactly one of " + String.join(", ", KNOWN));
    }
    Field source = sources.get(0);
    return switch (source.name()) {
      case "secretKeyRef", "configMapKeyRef" ->
          Fields.only(source, KNOWN_IN_KEY).flatMap(ref -> key(ref, source.name()));
      case "fieldRef" ->
          Fields.only(source, List.of("apiVersion", "fieldPath")).flatMap(EnvSourceParser::field);
      default ->
          Fields.only(source, List.of("containerName", "resource", "divisor"))
              .flatMap(EnvSourceParser::resource);
    };
  }

  private static Optional<Source> key(Fields ref, String owner) {
    Optional<String> name = ref.required("name", Names::subdomain);
    Optional<String> key = ref.required("key", Names::dataKey);
    Optional<Boolean> optional = ref.field("optional").flatMap(Field::flag);
    return ref.build(
        () ->
            owner.equals("secretKeyRef")
                ? new FromSecret(new SecretKey(name.orElseThrow(), key.orElseThrow()), optional)
                : new FromConfigMap(name.orElseThrow(), key.orElseThrow(), optional));
  }

  private static Optional<Source> field(Fields ref) {
    Optional<String> version = ref.text("apiVersion", FromField::requireVersion);
    Optional<String> path = ref.required("fieldPath", FromField::requirePath);
    return ref.build(() -> new FromField(version, path.orElseThrow()));
  }

  private static Optional<Source> resource(Fields ref) {
    Optional<String> container = ref.text("containerName", Names::dnsLabel);
    Optional<String> resource = ref.required("resource", FromResource::requireResource);
    Optional<Quantity> divisor =
        ref.field("divisor")
            .flatMap(
                field ->
                    field.asAmount(
                        text ->
                            FromResource.requireDivisor(resource.orElse(""), new Quantity(text))));
    return ref.build(() -> new FromResource(container, resource.orElseThrow(), divisor));
  }
}
