package io.kaspr.fn.yaml;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The events of SnakeYAML Engine, which reads YAML 1.2. */
public final class YamlEvents {
  /** Up to this length a text has a buffer of this size. In code points, as the next one. */
  private static final int SHORT = 1 << 13;

  private static final int LARGEST_BUFFER = 1 << 20;

  /** Made once, as settings are slow to make. */
  private static final LoadSettings FOR_SHORT = settings(SHORT);

  private YamlEvents() {}

  /**
   * The events of a text, without the engine's limit of size, which is meant for web requests.
   * Whenever the engine has read its buffer to the end, it fills it again and copies the rest of a
   * scalar. With a small buffer the time would grow with the square of a scalar's length.
   */
  public static Parser of(String text) {
    int length = text.length();
    LoadSettings settings = length < SHORT ? FOR_SHORT : settings(Math.min(length, LARGEST_BUFFER));
    return new GuardedParser(
        new ParserImpl(settings, new StreamReader(settings, SeparatorEscapes.hide(text))));
  }

  private static LoadSettings settings(int buffer) {
    return LoadSettings.builder()
        .setCodePointLimit(Integer.MAX_VALUE)
        .setBufferSize(buffer)
        .build();
  }

  /** Goes on to the root of the document; false if the text has no document. */
  public static boolean toRoot(Parser events) {
    events.next();
    if (events.checkEvent(Event.ID.StreamEnd)) {
      return false;
    }
    events.next();
    return true;
  }

  /** Where an event starts. */
  public static Position start(Event event) {
    return position(startMark(event));
  }

  static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** The mark at an event's start; our settings always give one. */
  public static Mark startMark(Event event) {
    return event.getStartMark().orElseThrow();
  }

  /** The mark at an event's end. */
  public static Mark endMark(Event event) {
    return event.getEndMark().orElseThrow();
  }

  /** The value of a scalar; the event's own value has marks of {@link SeparatorEscapes} in it. */
  public static String text(ScalarEvent scalar) {
    return SeparatorEscapes.text(scalar);
  }

  /** Skips one node with all that is in it, and returns its last event. */
  public static Event skip(Parser events) {
    int depth = 0;
    Event event;
    do {
      event = events.next();
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
    } while (depth > 0);
    return event;
  }
}
