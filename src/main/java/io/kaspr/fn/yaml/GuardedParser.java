package io.kaspr.fn.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * A parser whose every failure is a fault of the text, with a place: the engine lets exceptions of
 * Java through, as for an escape of a character that does not exist. It also stops at a depth, as
 * the engine's time grows with the square of it.
 */
final class GuardedParser implements Parser {
  /** As many levels as go-yaml reads, and so kubectl, kustomize and kpt. */
  private static final int MAX_DEPTH = 10_000;

  private final Parser parser;
  private Optional<Mark> place = Optional.empty();
  private int depth;

  GuardedParser(Parser parser) {
    this.parser = parser;
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return peekEvent().getEventId() == choice;
  }

  @Override
  public Event peekEvent() {
    try {
      return parser.peekEvent();
    } catch (YamlEngineException e) {
      throw e;
    } catch (RuntimeException e) {
      throw failure("is followed by what is no YAML, such as an escape of no character");
    }
  }

  @Override
  public Event next() {
    Event event = peekEvent();
    parser.next();
    place = event.getEndMark();
    if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
      throw failure("is nested deeper than " + MAX_DEPTH + " levels");
    }
    if (event instanceof CollectionEndEvent) {
      depth--;
    }
    return event;
  }

  @Override
  public boolean hasNext() {
    return parser.hasNext();
  }

  private ParserException failure(String message) {
    return new ParserException("", place, message, place);
  }
}
