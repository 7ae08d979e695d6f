package io.kaspr.fn.krm.scan;

import io.kaspr.fn.krm.item.HeaderEvents;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.scan.FlowParts.Extent;
import io.kaspr.fn.yaml.Position;
import io.kaspr.fn.yaml.YamlEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/** The keys of a ResourceList and its items, each with its extent, by the events of a parser. */
final class ListEvents {
  private final Offsets offsets;
  private final Parser events;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Extent> elements = new ArrayList<>();
  private boolean flow;
  private boolean flowItems = true;
  private int end;

  /** A key of the list, and the first event and the extent of its value. */
  record Entry(String key, int start, Event first, Extent value) {}

  private ListEvents(String text) {
    this.offsets = new Offsets(text);
    this.events = YamlEvents.of(text);
  }

  static ListEvents read(String text) throws MalformedInputException {
    ListEvents list = new ListEvents(text);
    list.document();
    return list;
  }

  List<Entry> entries() {
    return entries;
  }

  Optional<Entry> entry(String key) {
    return entries.stream().filter(e -> e.key().equals(key)).findFirst();
  }

  /** The extents of the items. */
  List<Extent> elements() {
    return elements;
  }

  /** Whether the list is one node in flow style. */
  boolean isFlow() {
    return flow;
  }

  /** Whether the items are no block sequence: one in flow style, or nothing. */
  boolean hasFlowItems() {
    return flowItems;
  }

  /** Where the document ends. */
  int end() {
    return end;
  }

  private void document() throws MalformedInputException {
    events.getEvent();
    if (events.checkEvent(Event.ID.StreamEnd)) {
      throw new MalformedInputException("expected a ResourceList, but the input is empty");
    }
    events.getEvent();
    if (!events.checkEvent(Event.ID.MappingStart)) {
      throw malformed("expected a ResourceList", events.peekEvent());
    }
    flow = ((CollectionStartEvent) events.getEvent()).isFlow();
    keys();
    end = offsets.at(events.getEvent().getStartMark());
    events.getEvent();
    if (!events.checkEvent(Event.ID.StreamEnd)) {
      throw malformed(
          "expected one ResourceList, but another document follows", events.peekEvent());
    }
  }

  private void keys() throws MalformedInputException {
    while (!events.checkEvent(Event.ID.MappingEnd)) {
      Event key = events.getEvent();
      String name = key instanceof ScalarEvent scalar ? scalar.getValue() : "";
      if (entry(name).isPresent()) {
        throw malformed("the key " + name + " stands twice", key);
      }
      int start = offsets.at(key.getStartMark());
      Event first = events.peekEvent();
      entries.add(new Entry(name, start, first, name.equals("items") ? items() : node()));
    }
  }

  private Extent items() throws MalformedInputException {
    if (HeaderEvents.isNull(events.peekEvent())) {
      return node();
    }
    if (!events.checkEvent(Event.ID.SequenceStart)) {
      throw malformed("items must be a list", events.peekEvent());
    }
    CollectionStartEvent first = (CollectionStartEvent) events.getEvent();
    flowItems = first.isFlow();
    while (!events.checkEvent(Event.ID.SequenceEnd)) {
      if (!events.checkEvent(Event.ID.MappingStart)) {
        throw malformed("every item must be a mapping", events.peekEvent());
      }
      elements.add(node());
    }
    int start = offsets.at(first.getStartMark());
    return new Extent(start, offsets.at(events.getEvent().getEndMark()));
  }

  /** Passes over one node and tells its extent. */
  private Extent node() {
    int start = offsets.at(events.peekEvent().getStartMark());
    return new Extent(start, offsets.at(YamlEvents.skip(events).getEndMark()));
  }

  private static MalformedInputException malformed(String message, Event event) {
    Mark mark = event.getStartMark();
    return new MalformedInputException(
        message, new Position(mark.getLine() + 1, mark.getColumn() + 1));
  }
}
