package io.kaspr.fn.krm.item;

import io.kaspr.fn.yaml.Position;
import io.kaspr.fn.yaml.Visible;
import java.util.Map;
import java.util.Optional;

/**
 * One of the {@code results} of a ResourceList, by the KRM Functions Specification.
 *
 * @param tags facts for programs, such as {@code packagesHash}
 */
public record Result(
    Severity severity,
    String message,
    Optional<ResourceRef> resource,
    Optional<Field> field,
    Optional<ItemFile> file,
    Map<String, String> tags) {
  public Result {
    message = Visible.of(message);
  }

  /** How bad it is; the list has the lower-case name. */
  public enum Severity {
    ERROR,
    WARNING,
    INFO;

    public String text() {
      return switch (this) {
        case ERROR -> "error";
        case WARNING -> "warning";
        case INFO -> "info";
      };
    }
  }

  /**
   * A field of the resource, with its value and the value that it should have.
   *
   * @param path empty for the resource as a whole, if only a position in it is known
   * @param position in the input, where it is known
   */
  public record Field(
      String path,
      Optional<String> currentValue,
      Optional<String> proposedValue,
      Optional<Position> position) {

    /** A field whose position is not known. */
    public Field(String path, Optional<String> currentValue, Optional<String> proposedValue) {
      this(path, currentValue, proposedValue, Optional.empty());
    }
  }

  /** A result that is about a resource as a whole. */
  public static Result about(
      Severity severity, ResourceRef resource, Optional<ItemFile> file, String message) {
    return new Result(severity, message, Optional.of(resource), Optional.empty(), file, Map.of());
  }

  /** The same, about a field of its resource. */
  public Result at(Field place) {
    return new Result(severity, message, resource, Optional.of(place), file, tags);
  }

  /** A result that is about the call, not about one resource. */
  public static Result general(Severity severity, String message) {
    return new Result(
        severity, message, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
  }

  /** The same under the setting strict, which makes a warning an error. */
  public Result strict() {
    return severity == Severity.WARNING
        ? new Result(Severity.ERROR, message, resource, field, file, tags)
            .withSuffix(" (a warning, but for the setting strict)")
        : this;
  }

  /** The same with a longer message. */
  public Result withSuffix(String more) {
    return new Result(severity, message + more, resource, field, file, tags);
  }

  /** Whether it is about the field of a path. */
  public boolean isAbout(String path) {
    return field.filter(f -> f.path().equals(path)).isPresent();
  }

  /** The same without its resource, and with these words for the path of its field. */
  public Result withFieldCalled(String place) {
    Optional<Field> named =
        field.map(f -> new Field(place, f.currentValue(), f.proposedValue(), Optional.empty()));
    return new Result(severity, message, Optional.empty(), named, file, tags);
  }

  /** The field, if it has a path. */
  public Optional<Field> namedField() {
    return field.filter(f -> !f.path().isEmpty());
  }

  /** The line that a person reads on standard error. */
  public String line() {
    String place = file.map(f -> f.path() + ": ").orElse("");
    return Visible.of(severity.text() + ": " + place) + sentence();
  }

  /** The message after the names of resource and field. */
  public String sentence() {
    StringBuilder line = new StringBuilder();
    resource.ifPresent(r -> line.append(r).append(namedField().isPresent() ? " " : ": "));
    namedField().ifPresent(f -> line.append(f.path()).append(": "));
    return Visible.of(line.append(message).toString());
  }
}
