package io.kaspr.fn.krm;

import io.kaspr.fn.yaml.Position;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** An input that is no ResourceList. */
public final class MalformedInputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient Optional<Position> position;

  public MalformedInputException(String message) {
    super(message);
    this.reason = message;
    this.position = Optional.empty();
  }

  MalformedInputException(String reason, Position position) {
    super("line " + position.line() + ", column " + position.column() + ": " + reason);
    this.reason = reason;
    this.position = Optional.of(position);
  }

  /** The message without the position. */
  public String reason() {
    return reason;
  }

  /** Where the input stops being one, where that is known. */
  public Optional<Position> position() {
    return position;
  }

  /** What the reader says, in a text that starts this many lines below the input's start. */
  static MalformedInputException of(YAMLException e, int linesAbove) {
    return e instanceof MarkedYAMLException marked
        ? marked(marked, linesAbove)
        : new MalformedInputException(
            String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
            new Position(linesAbove + 1, 1));
  }

  private static MalformedInputException marked(MarkedYAMLException e, int linesAbove) {
    Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    String problem = e.getProblem() == null ? "is no YAML" : e.getProblem();
    Position position = new Position(linesAbove + mark.getLine() + 1, mark.getColumn() + 1);
    return new MalformedInputException(problem, position);
  }
}
