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

/** One value of a resource, with its name and path; a bad one leaves a problem and is empty. */
public record Field(Problems problems, String path, String name, Node node) {

  public boolean isNull() {
    return node instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL;
  }

  /** A text, as the API server takes it for one: a number needs quotes. */
  Optional<String> text() {
    return textOf(Scalar.Type.STRING);
  }

  /** The text as it was written, where numbers and booleans count as text. */
  public Optional<String> anyText() {
    return textOf(Scalar.Type.STRING, Scalar.Type.INTEGER, Scalar.Type.FLOAT, Scalar.Type.BOOLEAN);
  }

  private Optional<String> textOf(Scalar.Type... types) {
    if (!(node instanceof Scalar scalar) || scalar.type() == Scalar.Type.BINARY) {
      return misshapen("must be text", Layout.ofText(node));
    }
    if (List.of(types).contains(scalar.type())) {
      return Optional.of(scalar.text());
    }
    Optional<String> quoted = Optional.of('"' + scalar.text() + '"').filter(text -> !isNull());
    return complain(
        "must be text" + (isNull() ? "" : " in quotes") + ", but is " + found(), quoted);
  }

  /** What a factory makes of the text. */
  public <T> Optional<T> as(Function<String, T> factory) {
    return text().flatMap(text -> as(text, factory));
  }

  /** What a factory makes of the text, where numbers and booleans count as text. */
  public <T> Optional<T> asAny(Function<String, T> factory) {
    return anyText().flatMap(text -> as(text, factory));
  }

  /** What a factory makes of a text or a whole number, as amounts are written. */
  <T> Optional<T> asAmount(Function<String, T> factory) {
    return textOf(Scalar.Type.STRING, Scalar.Type.INTEGER).flatMap(text -> as(text, factory));
  }

  /** As {@link #asAmount}, also of a number such as 0.5, as requests of cpu are written. */
  public <T> Optional<T> asNumberOrAmount(Function<String, T> factory) {
    return textOf(Scalar.Type.STRING, Scalar.Type.INTEGER, Scalar.Type.FLOAT)
        .flatMap(text -> as(text, factory));
  }

  private <T> Optional<T> as(String text, Function<String, T> factory) {
    Attempt<T> attempt = Attempt.of(text, factory);
    if (attempt.value().isEmpty()) {
      complain(attempt.refusal(), attempt.proposal());
    }
    return attempt.value();
  }

  /** What a factory makes, whose refusal concerns this value; the value itself is not reported. */
  public <T> Optional<T> make(Supplier<T> factory) {
    Attempt<T> attempt = Attempt.of(factory);
    if (attempt.value().isEmpty()) {
      report(Severity.ERROR, attempt.refusal(), Optional.empty(), attempt.proposal());
    }
    return attempt.value();
  }

  public Optional<Boolean> flag() {
    Optional<String> word =
        node instanceof Scalar scalar ? Numbers.flag(scalar.text()) : Optional.empty();
    if (word.isPresent() && node instanceof Scalar scalar && scalar.type() == Scalar.Type.BOOLEAN) {
      return word.map(Boolean::valueOf);
    }
    String quotes = word.isPresent() ? " without quotes" : "";
    return complain("must be true or false" + quotes + ", but is " + found(), word);
  }

  /** The mapping that is here; notes a problem with the expected words if this is none. */
  Optional<Mapping> mapping(String expected) {
    return node instanceof Mapping mapping
        ? Optional.of(mapping)
        : misshapen(expected, Layout.ofMapping(node));
  }

  List<Field> elements() {
    List<Field> elements = new ArrayList<>();
    if (node instanceof Sequence sequence) {
      for (Node element : sequence.elements()) {
        elements.add(new Field(problems, path + "[" + elements.size() + "]", name, element));
      }
    } else {
      misshapen("must be a list, each entry behind a dash", Layout.ofList(node));
    }
    return elements;
  }

  /** The value of a key, where this is a mapping that has it; nothing is noted. */
  public Optional<Field> child(String name) {
    return node instanceof Mapping mapping
        ? mapping.get(name).map(at -> new Field(problems, Paths.child(path, name), name, at))
        : Optional.empty();
  }

  /** The elements, where this is a list; nothing is noted. */
  public List<Field> children() {
    return node instanceof Sequence ? elements() : List.of();
  }

  /** The text, where this is one; nothing is noted. */
  public Optional<String> plainText() {
    return isText() ? Optional.of(((Scalar) node).text()) : Optional.empty();
  }

  /**
   * What stands where more was meant to stand may be a secret in the wrong place: it is not shown.
   */
  private <T> Optional<T> misshapen(String expected, String hint) {
    String message = expected + ", but is " + (isText() ? "text" : found()) + hint;
    report(Severity.ERROR, message, Optional.empty(), Optional.empty());
    return Optional.empty();
  }

  private boolean isText() {
    return node instanceof Scalar scalar && scalar.type() == Scalar.Type.STRING;
  }

  public <T> Optional<T> complain(String message) {
    return complain(message, Optional.empty());
  }

  public <T> Optional<T> complain(String message, Optional<String> proposal) {
    report(Severity.ERROR, message, current(), proposal);
    return Optional.empty();
  }

  public void warn(String message) {
    warn(message, Optional.empty());
  }

  public void warn(String message, Optional<String> proposal) {
    report(Severity.WARNING, message, current(), proposal);
  }

  /** Of the field as such: its value, which may be a secret, is not said. */
  public void warnOfKey(String message) {
    report(Severity.WARNING, message, Optional.empty(), Optional.empty());
  }

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

  /** What stands there, as messages name it. */
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
