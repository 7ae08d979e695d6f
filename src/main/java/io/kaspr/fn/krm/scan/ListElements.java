package io.kaspr.fn.krm.scan;

import io.kaspr.fn.krm.item.Excerpt;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.yaml.YamlEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Cuts the elements out of a document that is a list, or that has one as its {@code items}. Each is
 * an item with the lines and columns of the document.
 */
public final class ListElements {
  /** Further to the right an element loses its column: each would be as long as all before it. */
  private static final int LAST_COLUMN = 2000;

  private final String text;
  private final int line;
  private final Parser events;
  private final MarkOffsets offsets;

  private ListElements(String text, int line) {
    this.text = text;
    this.line = line;
    this.events = YamlEvents.of(text);
    this.offsets = new MarkOffsets(text);
  }

  /** The elements of a document that starts on this line; empty if it has no list of mappings. */
  public static Optional<List<Item>> of(String text, int line) throws MalformedInputException {
    try {
      return new ListElements(text, line).list();
    } catch (YamlEngineException e) {
      throw MalformedInputException.of(e, text, line - 1);
    }
  }

  private Optional<List<Item>> list() throws MalformedInputException {
    if (!YamlEvents.toRoot(events)) {
      return Optional.empty();
    }
    if (events.checkEvent(Event.ID.SequenceStart)) {
      return elements();
    }
    return events.next().getEventId() == Event.ID.MappingStart ? items() : Optional.empty();
  }

  private Optional<List<Item>> items() throws MalformedInputException {
    Optional<List<Item>> items = Optional.empty();
    while (!events.checkEvent(Event.ID.MappingEnd)) {
      boolean found = YamlEvents.skip(events) instanceof ScalarEvent key && isItems(key);
      if (found && events.checkEvent(Event.ID.SequenceStart)) {
        items = elements();
      } else {
        YamlEvents.skip(events);
      }
    }
    return items;
  }

  private static boolean isItems(ScalarEvent key) {
    return key.getValue().equals("items");
  }

  private Optional<List<Item>> elements() throws MalformedInputException {
    List<Item> elements = new ArrayList<>();
    boolean mappings = true;
    events.next();
    while (!events.checkEvent(Event.ID.SequenceEnd)) {
      if (events.checkEvent(Event.ID.MappingStart)) {
        elements.add(element());
      } else {
        mappings = false;
        YamlEvents.skip(events);
      }
    }
    events.next();
    return mappings ? Optional.of(elements) : Optional.empty();
  }

  /** Spaces before an element keep its column. */
  private Item element() throws MalformedInputException {
    CollectionStartEvent first = (CollectionStartEvent) events.peekEvent();
    int start = offsets.at(YamlEvents.startMark(first));
    int end = offsets.at(YamlEvents.endMark(YamlEvents.skip(events)));
    int column = YamlEvents.start(first).column();
    String margin = column > LAST_COLUMN ? "" : " ".repeat(column - 1);
    String element = margin + text.substring(start, first.isFlow() ? end : lineStart(end)) + "\n";
    int at = line + YamlEvents.start(first).line() - 1;
    return Item.of(Excerpt.whole(element), at, Optional.empty(), "every item");
  }

  /** A block ends where the next line has its first character. */
  private int lineStart(int end) {
    return end == text.length() ? end : text.lastIndexOf('\n', end - 1) + 1;
  }
}
