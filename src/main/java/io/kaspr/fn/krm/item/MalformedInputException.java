package io.kaspr.fn.krm.item;

import io.kaspr.fn.yaml.Position;
import io.kaspr.fn.yaml.Visible;
import io.kaspr.fn.yaml.YamlProblem;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** An input that cannot be read: no UTF-8, no YAML, or not the kind of document expected. */
public final class MalformedInputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient Optional<Position> position;

  public MalformedInputException(String message) {
    super(Visible.of(message));
    this.reason = Visible.of(message);
    this.position = Optional.empty();
  }

  public MalformedInputException(String reason, Position position) {
    super("line " + position.line() + ", column " + position.column() + ": " + Visible.of(reason));
    this.reason = Visible.of(reason);
    this.position = Optional.of(position);
  }

  /** The message without the position. */
  public String reason() {
    return reason;
  }

  /** Where in the input the fault is, if that is known. */
  public Optional<Position> position() {
    return position;
  }

  /** A parser's error in a text that starts this many lines below the start of the input. */
  public static MalformedInputException of(YamlEngineException e, String text, int linesAbove) {
    YamlProblem problem = YamlProblem.of(e, text);
    Position inText = problem.position();
    return new MalformedInputException(
        problem.message(), new Position(linesAbove + inText.line(), inText.column()));
  }
}
