package io.kaspr.fn.cli;

import io.kaspr.fn.krm.MalformedInputException;
import io.kaspr.fn.krm.Result;
import io.kaspr.fn.krm.Result.Severity;
import io.kaspr.fn.yaml.Position;
import java.util.LinkedHashMap;
import java.util.Map;

/** Something to be said of a place in a file. */
record Finding(String file, Position position, Result result) {

  /** What keeps a file from being read. */
  static Finding of(String file, MalformedInputException e) {
    Result result = Result.general(Severity.ERROR, e.reason());
    return new Finding(file, e.position().orElse(Position.START), result);
  }

  boolean isError() {
    return result.severity() == Severity.ERROR;
  }

  /** One line, led by the place in the form that editors and terminals make a link of. */
  String line(Colors colors) {
    String severity = result.severity().text() + ":";
    String shown = isError() ? colors.red(severity) : colors.yellow(severity);
    return file + ":" + position + ": " + shown + " " + result.sentence();
  }

  /** The same for a program. */
  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("file", file);
    facts.put("line", position.line());
    facts.put("column", position.column());
    facts.put("severity", result.severity().text());
    result.resource().ifPresent(resource -> facts.put("resource", resource.tree()));
    result.field().ifPresent(field -> addField(field, facts));
    facts.put("message", result.message());
    return facts;
  }

  private static void addField(Result.Field field, Map<String, Object> facts) {
    facts.put("field", field.path());
    field.currentValue().ifPresent(value -> facts.put("currentValue", value));
    field.proposedValue().ifPresent(value -> facts.put("proposedValue", value));
  }
}
