package io.kaspr.fn.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the reader says of a text that is no YAML, and where it stops being so. */
public record YamlProblem(String message, Position position) {

  public static YamlProblem of(YamlEngineException e, String text) {
    if (e instanceof MarkedYamlEngineException marked) {
      return of(marked, text);
    }
    return e instanceof ReaderException unreadable
        ? unprintable(unreadable.getCodePoint(), text)
        : new YamlProblem(firstLine(Optional.ofNullable(e.getMessage())), Position.START);
  }

  private static YamlProblem of(MarkedYamlEngineException e, String text) {
    String problem = firstLine(Optional.ofNullable(e.getProblem()));
    YamlFault fault = YamlFault.of(problem);
    Position place = place(e, fault);
    String line = line(text, place.line());
    String above = line(text, place.line() - 1);
    return YamlFault.inLineAbove(problem, above, line)
        .map(meaning -> new YamlProblem(meaning, startOf(above, place.line() - 1)))
        .orElseGet(
            () ->
                new YamlProblem(
                    YamlFault.inLine(line, place.column()).orElse(fault.meaning()), place));
  }

  private static Position place(MarkedYamlEngineException e, YamlFault fault) {
    Optional<Mark> start = e.getContextMark();
    Optional<Mark> end = e.getProblemMark();
    Optional<Mark> mark = fault.isAtStart() ? start.or(() -> end) : end.or(() -> start);
    return mark.map(YamlEvents::position).orElse(Position.START);
  }

  private static String line(String text, int number) {
    return number < 1 ? "" : text.lines().skip(number - 1L).findFirst().orElse("");
  }

  private static Position startOf(String line, int number) {
    return new Position(number, YamlFault.indent(line) + 1);
  }

  private static String firstLine(Optional<String> message) {
    return message.flatMap(m -> m.lines().findFirst()).orElse("is no YAML");
  }

  /** The reader refuses the first such character of a text, but counts from where it reads. */
  private static YamlProblem unprintable(int character, String text) {
    String before = text.substring(0, Math.max(0, text.indexOf(character)));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int start = before.lastIndexOf('\n') + 1;
    int column = 1 + before.codePointCount(start, before.length());
    String message =
        String.format("must have no character U+%04X; write it as an escape in quotes", character);
    return new YamlProblem(message, new Position(line, column));
  }
}
