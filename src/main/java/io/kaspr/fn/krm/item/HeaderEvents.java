package io.kaspr.fn.krm.item;

import io.kaspr.fn.yaml.Position;
import io.kaspr.fn.yaml.YamlEvents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Reads an item's header from the events of a YAML parser. A value that is an alias counts as
 * absent: its anchor may be in another item.
 */
public final class HeaderEvents {
  /** Keys that may stand only once, as some readers take the first and some the last of two. */
  private static final List<String> KEYS =
      List.of(
          "apiVersion",
          "kind",
          "metadata",
          "metadata.name",
          "metadata.namespace",
          "metadata.annotations",
          "metadata.labels");

  private final Parser events;
  private final int line;
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, Position> places = new HashMap<>();
  private Optional<TwiceInHeader> twice = Optional.empty();

  private HeaderEvents(String text, int line) {
    this.events = YamlEvents.of(text);
    this.line = line;
  }

  /** The header of an item that starts on this line; empty if the item is no mapping. */
  static Optional<ItemHeader> read(String item, int line) throws MalformedInputException {
    try {
      return new HeaderEvents(item, line).header();
    } catch (YamlEngineException e) {
      throw MalformedInputException.of(e, item, line - 1);
    }
  }

  /** Whether a text that starts on this line has no value at all, or null. */
  public static boolean isEmptyOrNull(String text, int line) throws MalformedInputException {
    return root(text, line).filter(event -> !isNull(event)).isEmpty();
  }

  /** Whether a text that starts on this line is a mapping. */
  public static boolean isMapping(String text, int line) throws MalformedInputException {
    return root(text, line).filter(MappingStartEvent.class::isInstance).isPresent();
  }

  /** The first event of a text's value, if it has one. */
  private static Optional<Event> root(String text, int line) throws MalformedInputException {
    try {
      Parser events = YamlEvents.of(text);
      return YamlEvents.toRoot(events) ? Optional.of(events.peekEvent()) : Optional.empty();
    } catch (YamlEngineException e) {
      throw MalformedInputException.of(e, text, line - 1);
    }
  }

  private Optional<ItemHeader> header() {
    if (!YamlEvents.toRoot(events) || !events.checkEvent(Event.ID.MappingStart)) {
      return Optional.empty();
    }
    mapping("");
    return Optional.of(
        new ItemHeader(
            value("apiVersion"),
            value("kind"),
            value("metadata.namespace"),
            value("metadata.name"),
            twice));
  }

  private Optional<String> value(String path) {
    return Optional.ofNullable(values.get(path)).filter(v -> !v.isEmpty());
  }

  private void mapping(String path) {
    events.next();
    while (!events.checkEvent(Event.ID.MappingEnd)) {
      String key = events.peekEvent() instanceof ScalarEvent scalar ? scalar.getValue() : "";
      note(path + key, YamlEvents.start(events.peekEvent()));
      YamlEvents.skip(events);
      value(path + key, events.peekEvent());
    }
    events.next();
  }

  private void note(String path, Position inText) {
    if (KEYS.contains(path)) {
      Position here = new Position(line - 1 + inText.line(), inText.column());
      Position earlier = places.putIfAbsent(path, here);
      if (earlier != null && twice.isEmpty()) {
        twice = Optional.of(new TwiceInHeader(path, here, earlier));
      }
    }
  }

  private void value(String path, Event event) {
    if (path.equals("metadata") && event instanceof MappingStartEvent) {
      mapping("metadata.");
      return;
    }
    if (event instanceof ScalarEvent scalar && !isNull(event)) {
      values.put(path, YamlEvents.text(scalar));
    }
    YamlEvents.skip(events);
  }

  /** Whether it is an empty scalar, or null in one of its spellings. */
  public static boolean isNull(Event event) {
    return event instanceof ScalarEvent scalar
        && (scalar.getValue().isEmpty() || (scalar.isPlain() && isNull(scalar.getValue())));
  }

  /** Whether a plain scalar is null by YAML 1.2's core schema, the empty one apart. */
  public static boolean isNull(String plain) {
    return plain.length() <= "null".length()
        && (plain.equals("~")
            || plain.equals("null")
            || plain.equals("Null")
            || plain.equals("NULL"));
  }
}
