package io.kaspr.fn.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** An error of the YAML parser: a message for the author of the text, and the position. */
public record YamlProblem(String message, Position position) {

  /** The problem that an exception about this text stands for; the message is one line. */
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
    YamlExplanation explanation = YamlExplanation.of(problem);
    Position place = place(e, explanation);
    String line = line(text, place.line());
    String above = line(text, place.line() - 1);
    return YamlExplanation.inLineAbove(problem, above, line)
        .map(meaning -> new YamlProblem(meaning, startOf(above, place.line() - 1)))
        .orElseGet(
            () ->
                new YamlProblem(
                    YamlExplanation.inLine(line, place.column())
                        .orElse(explanation.at(line, place.column())),
                    place));
  }

  private static Position place(MarkedYamlEngineException e, YamlExplanation explanation) {
    Optional<Mark> start = e.getContextMark();
    Optional<Mark> end = e.getProblemMark();
    Optional<Mark> mark = explanation.isAtStart() ? start.or(() -> end) : end.or(() -> start);
    return mark.map(YamlEvents::position).orElse(Position.START);
  }

  private static String line(String text, int number) {
    return number < 1 ? "" : text.lines().skip(number - 1L).findFirst().orElse("");
  }

  private static Position startOf(String line, int number) {
    return new Position(number, YamlExplanation.indent(line) + 1);
  }

  private static String firstLine(Optional<String> message) {
    return message.flatMap(m -> m.lines().findFirst()).orElse("is no YAML");
  }

  /** The parser refuses the first such character, but its position is not that in the text. */
  private static YamlProblem unprintable(int character, String text) {
    String before = text.substring(0, Math.max(0, text.indexOf(character)));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int start = before.lastIndexOf('\n') + 1;
    int column = 1 + before.codePointCount(start, before.length());
    return new YamlProblem(YamlExplanation.unprintable(character), new Position(line, column));
  }
}
