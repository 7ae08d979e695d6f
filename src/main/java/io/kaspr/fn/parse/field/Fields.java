package io.kaspr.fn.parse.field;

import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The fields of one mapping of a resource, whose keys are known; a field that is null counts as
 * absent.
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

  /** The fields of a mapping; duplicate keys are errors, unknown ones are too only in settings. */
  public static Optional<Fields> of(Field field, List<String> known) {
    Optional<Fields> fields = at(field, NameList.expectedMapping(known));
    fields.ifPresent(f -> f.keys().noteUnknown(known, key -> Keys.hint(key, known)));
    return fields;
  }

  /** As {@link #of}, but unknown keys are errors, as their values would be lost. */
  static Optional<Fields> only(Field field, List<String> known) {
    Optional<Fields> fields = at(field, NameList.expectedMapping(known));
    fields.ifPresent(f -> f.keys().complainOfUnknown(known));
    return fields;
  }

  /**
   * As {@link #of}, for a whole resource: the message about a field outside of its main part says
   * where it belongs.
   */
  public static Fields ofRoot(
      Problems problems, Mapping mapping, List<String> known, MainPart part) {
    Fields fields = new Fields(problems, "", mapping);
    fields.keys().noteUnknown(known, key -> part.hint(key, known));
    return fields;
  }

  /** The entries of a mapping with any keys; reports duplicates, and leaves out null values. */
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

  /** The field; empty if it is absent or null. */
  public Optional<Field> field(String name) {
    return mapping.get(name).map(node -> at(name, node)).filter(field -> !field.isNull());
  }

  /**
   * The field; if it is absent, one with its path to report problems at, whose value is the
   * mapping.
   */
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

  /** As {@link #required}, for a field that has a default in the function's settings. */
  public <T> Optional<T> requiredOrSet(String name, String setting, Function<String, T> factory) {
    return has(name) || problems.areOfSettings()
        ? required(name, factory)
        : complain(name, "is required, here or for all apps as the function's setting " + setting);
  }

  /** The text, if it is one of these words; any other text is an error. */
  public Optional<String> oneOf(String name, List<String> words) {
    return field(name).flatMap(field -> Words.oneOf(field, words));
  }

  public boolean flag(String name, boolean otherwise) {
    return field(name).flatMap(Field::flag).orElse(otherwise);
  }

  /** An integer from min to max, both included; {@code otherwise} if it is absent or wrong. */
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

  /** Reports that a field is required, with the words that it can have. */
  public <T> Optional<T> missing(String name, List<String> words) {
    return complain(name, "is required: " + String.join(" or ", words));
  }

  /**
   * As {@link #object}; an absent mapping counts as empty, so that each missing field is reported.
   */
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

  /**
   * The factory's value; empty if there was an error in the resource since these fields were made.
   */
  public <T> Optional<T> build(Supplier<T> factory) {
    return problems.errors() > errorsBefore ? Optional.empty() : here().make(factory);
  }

  /** Reports that a field is required, at the position of the mapping. */
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

  /** Those of these fields that are present, in the order of the names. */
  public List<Field> present(List<String> names) {
    return names.stream().flatMap(name -> field(name).stream()).toList();
  }
}
