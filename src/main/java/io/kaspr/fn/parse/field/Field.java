package io.kaspr.fn.parse.field;

import io.kaspr.fn.parse.field.Problem.Severity;
import io.kaspr.fn.spec.text.Shown;
import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A value of a resource with name and path; if it is wrong, methods add a problem and are empty.
 */
public record Field(Problems problems, String path, String name, Node node) {

  public boolean isNull() {
    return node instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL;
  }

  /** The text; as for the API server, a number is a text only in quotes. */
  Optional<String> text() {
    return textOf(Scalar.Type.STRING);
  }

  /** The text as it was written; numbers and booleans count as text. */
  public Optional<String> anyText() {
    return textOf(Scalar.Type.STRING, Scalar.Type.INTEGER, Scalar.Type.FLOAT, Scalar.Type.BOOLEAN);
  }

  private Optional<String> textOf(Scalar.Type... types) {
    if (!(node instanceof Scalar scalar) || scalar.type() == Scalar.Type.BINARY) {
      return complainOfShape("must be text", LayoutHint.ofText(node));
    }
    if (List.of(types).contains(scalar.type())) {
      return Optional.of(scalar.text());
    }
    Optional<String> quoted = Optional.of('"' + scalar.text() + '"').filter(text -> !isNull());
    return complain(
        "must be text" + (isNull() ? "" : " in quotes") + ", but is " + found(), quoted);
  }

  /** The value that a factory makes of the text; its exception becomes a problem. */
  public <T> Optional<T> as(Function<String, T> factory) {
    return text().flatMap(text -> take(Attempt.of(text, factory)));
  }

  /**
   * As {@link #as(Function)}; the first of these spellings of the text that is valid is proposed.
   */
  public <T> Optional<T> as(Function<String, T> factory, Function<String, List<String>> spellings) {
    return text().flatMap(text -> take(Attempt.of(text, factory, spellings)));
  }

  /** As {@link #as}; numbers and booleans count as text. */
  public <T> Optional<T> asAny(Function<String, T> factory) {
    return anyText().flatMap(text -> take(Attempt.of(text, factory)));
  }

  /** As {@link #as}; integers count as text, as in amounts. */
  <T> Optional<T> asAmount(Function<String, T> factory) {
    return textOf(Scalar.Type.STRING, Scalar.Type.INTEGER)
        .flatMap(text -> take(Attempt.of(text, factory)));
  }

  /** As {@link #as}; all numbers count as text, as 0.5 in requests of cpu. */
  public <T> Optional<T> asNumberOrAmount(Function<String, T> factory) {
    return textOf(Scalar.Type.STRING, Scalar.Type.INTEGER, Scalar.Type.FLOAT)
        .flatMap(text -> take(Attempt.of(text, factory)));
  }

  private <T> Optional<T> take(Attempt<T> attempt) {
    return attempt.value().or(() -> complain(attempt.refusal(), attempt.proposal()));
  }

  /** The factory's value; its exception becomes a problem here, which does not show the value. */
  public <T> Optional<T> make(Supplier<T> factory) {
    Attempt<T> attempt = Attempt.of(factory);
    if (attempt.value().isEmpty()) {
      report(Severity.ERROR, attempt.refusal(), Optional.empty(), attempt.proposal());
    }
    return attempt.value();
  }

  /** The boolean; quoted words and those of YAML 1.1 (yes, on) are problems. */
  public Optional<Boolean> flag() {
    Optional<String> word =
        node instanceof Scalar scalar ? Numbers.flag(scalar.text()) : Optional.empty();
    if (word.isPresent() && node instanceof Scalar scalar && scalar.type() == Scalar.Type.BOOLEAN) {
      return word.map(Boolean::valueOf);
    }
    String quotes = word.isPresent() ? " without quotes" : "";
    return complain("must be true or false" + quotes + ", but is " + found(), word);
  }

  /** The mapping; if it is none, a problem that begins with {@code expected} is added. */
  Optional<Mapping> mapping(String expected) {
    return node instanceof Mapping mapping
        ? Optional.of(mapping)
        : complainOfShape(expected, LayoutHint.ofMapping(node));
  }

  List<Field> elements() {
    List<Field> elements = new ArrayList<>();
    if (node instanceof Sequence sequence) {
      for (Node element : sequence.elements()) {
        elements.add(new Field(problems, path + "[" + elements.size() + "]", name, element));
      }
    } else {
      complainOfShape("must be a list, each entry behind a dash", LayoutHint.ofList(node));
    }
    return elements;
  }

  /** The field of a key, if this is a mapping that has it; adds no problem. */
  public Optional<Field> child(String name) {
    return node instanceof Mapping mapping
        ? mapping.get(name).map(at -> new Field(problems, Paths.child(path, name), name, at))
        : Optional.empty();
  }

  /** The elements, if this is a list; adds no problem. */
  public List<Field> children() {
    return node instanceof Sequence ? elements() : List.of();
  }

  /** The text, if this is one; adds no problem. */
  public Optional<String> plainText() {
    return isText() ? Optional.of(((Scalar) node).text()) : Optional.empty();
  }

  /**
   * Reports a value of the wrong shape. The value is not shown: a text in the place of a mapping
   * may be a secret.
   */
  private <T> Optional<T> complainOfShape(String expected, String hint) {
    String message = expected + ", but is " + (isText() ? "text" : found()) + hint;
    report(Severity.ERROR, message, Optional.empty(), Optional.empty());
    return Optional.empty();
  }

  private boolean isText() {
    return node instanceof Scalar scalar && scalar.type() == Scalar.Type.STRING;
  }

  /** Adds an error, which shows the value if it is a scalar; always empty. */
  public <T> Optional<T> complain(String message) {
    return complain(message, Optional.empty());
  }

  /** As {@link #complain(String)}, with a value that would be right. */
  public <T> Optional<T> complain(String message, Optional<String> proposal) {
    report(Severity.ERROR, message, current(), proposal);
    return Optional.empty();
  }

  /** Adds a warning, which shows the value if it is a scalar. */
  public void warn(String message) {
    warn(message, Optional.empty());
  }

  public void warn(String message, Optional<String> proposal) {
    report(Severity.WARNING, message, current(), proposal);
  }

  /** Adds a warning about the field itself; its value, which may be a secret, is not shown. */
  public void warnOfKey(String message) {
    report(Severity.WARNING, message, Optional.empty(), Optional.empty());
  }

  /** Adds an info, which shows the value if it is a scalar. */
  public void inform(String message) {
    report(Severity.INFO, message, current(), Optional.empty());
  }

  private void report(
      Severity severity, String message, Optional<String> current, Optional<String> proposal) {
    problems.add(new Problem(severity, path, message, current, proposal, node.position()));
  }

  private Optional<String> current() {
    return node instanceof Scalar scalar ? Optional.of(Shown.of(scalar.text())) : Optional.empty();
  }

  /** The value as messages show it; a mapping or a list is only named as such. */
  public String found() {
    if (node instanceof Scalar scalar && scalar.type() == Scalar.Type.BINARY) {
      return "!!binary";
    }
    if (node instanceof Scalar scalar) {
      String shown = isNull() ? "null" : Shown.of(scalar.text());
      return isText() ? "\"" + shown + "\"" : shown;
    }
    return node instanceof Mapping ? "a mapping" : "a list";
  }
}
