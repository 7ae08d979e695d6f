package io.kaspr.fn.parse.field;

import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Stands at one mapping of a resource, whose keys are known; a field that is null counts as absent.
 */
public final class Fields {
  private final Problems problems;
  private final String path;
  private final Mapping mapping;
  private final int errorsBefore;

  private Fields(Problems problems, String path, Mapping mapping) {
    this.problems = problems;
    this.path = path;
    this.mapping = mapping;
    this.errorsBefore = problems.errors();
  }

  /** The fields of a mapping; notes those that are twice there, and those that are not known. */
  public static Optional<Fields> of(Field field, List<String> known) {
    Optional<Fields> fields = at(field, Listed.mappingOf(known));
    fields.ifPresent(f -> f.keys().noteUnknown(known, key -> Keys.hint(key, known)));
    return fields;
  }

  /** As {@link #of}, but fields that are not known are errors: what they say would be lost. */
  static Optional<Fields> only(Field field, List<String> known) {
    Optional<Fields> fields = at(field, Listed.mappingOf(known));
    fields.ifPresent(f -> f.keys().complainOfUnknown(known));
    return fields;
  }

  /**
   * As {@link #of}, for a whole resource: what stands outside its main part by mistake has a hint.
   */
  public static Fields ofRoot(
      Problems problems, Mapping mapping, List<String> known, MainPart part) {
    Fields fields = new Fields(problems, "", mapping);
    fields.keys().noteUnknown(known, key -> part.hint(key, known));
    return fields;
  }

  /**
   * The entries of a mapping whose keys are the user's own; entries without a value are left out.
   */
  public static List<Field> entries(Field field) {
    Optional<Fields> fields = at(field, "must be a mapping");
    fields.ifPresent(f -> f.keys().complainOfDuplicates());
    return fields.map(Fields::all).orElse(List.of());
  }

  private static Optional<Fields> at(Field field, String expected) {
    return field.mapping(expected).map(m -> new Fields(field.problems(), field.path(), m));
  }

  private List<Field> all() {
    return mapping.entries().stream()
        .map(entry -> at(entry.key(), entry.value()))
        .filter(field -> !field.isNull())
        .toList();
  }

  private Keys keys() {
    return new Keys(problems, path, mapping);
  }

  public boolean has(String name) {
    return field(name).isPresent();
  }

  public Optional<Field> field(String name) {
    return mapping.get(name).map(node -> at(name, node)).filter(field -> !field.isNull());
  }

  public Field requiredField(String name) {
    return field(name).orElseGet(() -> at(name, mapping));
  }

  public Optional<String> text(String name) {
    return field(name).flatMap(Field::text);
  }

  public <T> Optional<T> text(String name, Function<String, T> factory) {
    return field(name).flatMap(field -> field.as(factory));
  }

  /** As {@link #text(String, Function)}, for a field that must be there. */
  public <T> Optional<T> required(String name, Function<String, T> factory) {
    return has(name) ? text(name, factory) : missing(name);
  }

  /** As {@link #required}, for a field of an app that has a default in the function's settings. */
  public <T> Optional<T> requiredOrSet(String name, String setting, Function<String, T> factory) {
    return has(name) || problems.areOfSettings()
        ? required(name, factory)
        : complain(name, "is required, here or for all apps as the function's setting " + setting);
  }

  public Optional<String> oneOf(String name, List<String> words) {
    return field(name).flatMap(field -> Words.oneOf(field, words));
  }

  public boolean flag(String name, boolean otherwise) {
    return field(name).flatMap(Field::flag).orElse(otherwise);
  }

  public int integer(String name, int min, int max, int otherwise) {
    return field(name)
        .flatMap(field -> Integers.within(field, min, max))
        .map(Long::intValue)
        .orElse(otherwise);
  }

  public Optional<Fields> object(String name, List<String> known) {
    return field(name).flatMap(field -> of(field, known));
  }

  public Optional<Fields> requiredObject(String name, List<String> known) {
    return has(name) ? object(name, known) : missing(name);
  }

  /** Notes that one of a few words is needed. */
  public <T> Optional<T> missing(String name, List<String> words) {
    return complain(name, "is required: " + String.join(" or ", words));
  }

  /** An absent mapping counts as an empty one, so that each thing that it lacks is said. */
  public Optional<Fields> objectOrEmpty(String name, List<String> known) {
    Field empty = at(name, new Mapping(List.of(), mapping.position()));
    return of(field(name).orElse(empty), known);
  }

  public List<Field> elements(String name) {
    return field(name).map(Field::elements).orElse(List.of());
  }

  public List<Field> entries(String name) {
    return field(name).map(Fields::entries).orElse(List.of());
  }

  /** What a factory makes of the fields, if there has been no error since we came here. */
  public <T> Optional<T> build(Supplier<T> factory) {
    return problems.errors() > errorsBefore ? Optional.empty() : here().make(factory);
  }

  /** Notes that a field is needed; its place is that of the mapping. */
  public <T> Optional<T> missing(String name) {
    return complain(name, "is required");
  }

  public <T> Optional<T> complain(String name, String message) {
    return complain(name, message, Optional.empty());
  }

  public <T> Optional<T> complain(String name, String message, Optional<String> proposal) {
    return requiredField(name).complain(message, proposal);
  }

  private Field here() {
    return new Field(problems, path, "", mapping);
  }

  private Field at(String name, Node node) {
    return new Field(problems, Paths.child(path, name), name, node);
  }

  /** Those of these fields that are there, in the order of the names. */
  public List<Field> present(List<String> names) {
    return names.stream().flatMap(name -> field(name).stream()).toList();
  }
}
