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
  /**
   * The size of the buffer for a long text, in code points. Whenever the engine has read it to the
   * end, it fills it again and copies the rest of a scalar. With a small buffer the time would grow
   * with the square of the length of a scalar on one line.
   */
  private static final int LONG = 1 << 20;

  private static final int SHORT = 1 << 13;

  /** Made once, as settings are slow to make. */
  private static final LoadSettings FOR_SHORT = settings(SHORT);

  private YamlEvents() {}

  /** The events of a text, without the engine's limit of size, which is meant for web requests. */
  public static Parser of(String text) {
    LoadSettings settings = text.length() < SHORT ? FOR_SHORT : settings(LONG);
    return new ParserImpl(settings, new StreamReader(settings, SeparatorEscapes.hide(text)));
  }

  private static LoadSettings settings(int buffer) {
    return LoadSettings.builder()
        .setCodePointLimit(Integer.MAX_VALUE)
        .setBufferSize(buffer)
        .build();
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
