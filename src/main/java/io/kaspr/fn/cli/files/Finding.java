package io.kaspr.fn.cli.files;

import io.kaspr.fn.cli.terminal.Colors;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import io.kaspr.fn.yaml.Position;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A result with the file that it is about.
 *
 * @param position in the file, if one is known
 */
public record Finding(String file, Optional<Position> position, Result result) {

  /** The error of a file that cannot be read. */
  static Finding of(String file, MalformedInputException e) {
    Result result = Result.general(Severity.ERROR, e.reason());
    return new Finding(file, e.position().or(() -> Optional.of(Position.START)), result);
  }

  public Severity severity() {
    return result.severity();
  }

  public boolean isError() {
    return severity() == Severity.ERROR;
  }

  public boolean isInfo() {
    return severity() == Severity.INFO;
  }

  /** One line that starts with file:line:column, of which editors and terminals make a link. */
  public String line(Colors colors) {
    String place = position.map(p -> file + ":" + p).orElse(file);
    String severity = severity().text() + ":";
    String shown =
        switch (severity()) {
          case ERROR -> colors.red(severity);
          case WARNING -> colors.yellow(severity);
          case INFO -> colors.cyan(severity);
        };
    return place + ": " + shown + " " + result.sentence();
  }

  /** The fields of the JSON for a finding. */
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("file", file);
    position.ifPresent(
        place -> {
          facts.put("line", place.line());
          facts.put("column", place.column());
        });
    facts.put("severity", severity().text());
    result.resource().ifPresent(resource -> facts.put("resource", resource.tree()));
    result.namedField().ifPresent(field -> addField(field, facts));
    facts.put("message", result.message());
    return facts;
  }

  private static void addField(Result.Field field, Map<String, Object> facts) {
    facts.put("field", field.path());
    field.currentValue().ifPresent(value -> facts.put("currentValue", value));
    field.proposedValue().ifPresent(value -> facts.put("proposedValue", value));
  }
}
