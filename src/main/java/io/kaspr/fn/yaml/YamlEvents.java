package io.kaspr.fn.yaml;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** SnakeYAML's events. */
public final class YamlEvents {
  private YamlEvents() {}

  /** The events of a text, without the limits that are meant for hostile web requests. */
  public static Parser of(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setNestingDepthLimit(Integer.MAX_VALUE);
    return new ParserImpl(new StreamReader(text), options);
  }

  /** Passes over one node, whatever is in it, and returns its last event. */
  public static Event skip(Parser events) {
    int depth = 0;
    Event event;
    do {
      event = events.getEvent();
      if (event.is(Event.ID.MappingStart) || event.is(Event.ID.SequenceStart)) {
        depth++;
      } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
        depth--;
      }
    } while (depth > 0);
    return event;
  }
}
