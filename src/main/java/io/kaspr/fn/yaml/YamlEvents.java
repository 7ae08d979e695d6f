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
   * The buffer for a long text: whenever the engine has looked this far ahead, it fills it again
   * and copies what is left of a scalar, which grows with the square of one on a single line.
   */
  private static final int LONG = 1 << 20;

  private static final int SHORT = 1 << 13;

  /** Settings are slow to make. */
  private static final LoadSettings FOR_SHORT = settings(SHORT);

  private YamlEvents() {}

  /** The events of a text, without the limit that is meant for hostile web requests. */
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

  /** The mark at an event's start: no settings of ours leave it out. */
  public static Mark startMark(Event event) {
    return event.getStartMark().orElseThrow();
  }

  /** The mark at an event's end. */
  public static Mark endMark(Event event) {
    return event.getEndMark().orElseThrow();
  }

  /** What a scalar says, for which the event's own value will not do. */
  public static String text(ScalarEvent scalar) {
    return SeparatorEscapes.text(scalar);
  }

  /** Passes over one node, whatever is in it, and returns its last event. */
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
