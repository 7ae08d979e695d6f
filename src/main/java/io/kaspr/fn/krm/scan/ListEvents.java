package io.kaspr.fn.krm.scan;

import io.kaspr.fn.krm.item.HeaderEvents;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.scan.FlowParts.Extent;
import io.kaspr.fn.yaml.YamlEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.Parser;

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
    events.next();
    if (events.checkEvent(Event.ID.StreamEnd)) {
      throw new MalformedInputException("expected a ResourceList, but the input is empty");
    }
    events.next();
    if (!events.checkEvent(Event.ID.MappingStart)) {
      throw malformed("expected a ResourceList", events.peekEvent());
    }
    flow = ((CollectionStartEvent) events.next()).isFlow();
    keys();
    end = offsets.at(YamlEvents.startMark(events.next()));
    events.next();
    if (!events.checkEvent(Event.ID.StreamEnd)) {
      throw malformed(
          "expected one ResourceList, but another document follows", events.peekEvent());
    }
  }

  private void keys() throws MalformedInputException {
    while (!events.checkEvent(Event.ID.MappingEnd)) {
      Event key = events.next();
      String name = key instanceof ScalarEvent scalar ? scalar.getValue() : "";
      if (entry(name).isPresent()) {
        throw malformed("the key " + name + " stands twice", key);
      }
      int start = offsets.at(YamlEvents.startMark(key));
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
    CollectionStartEvent first = (CollectionStartEvent) events.next();
    flowItems = first.isFlow();
    while (!events.checkEvent(Event.ID.SequenceEnd)) {
      if (!events.checkEvent(Event.ID.MappingStart)) {
        throw malformed("every item must be a mapping", events.peekEvent());
      }
      elements.add(node());
    }
    int start = offsets.at(YamlEvents.startMark(first));
    return new Extent(start, offsets.at(YamlEvents.endMark(events.next())));
  }

  /** Passes over one node and tells its extent. */
  private Extent node() {
    int start = offsets.at(YamlEvents.startMark(events.peekEvent()));
    return new Extent(start, offsets.at(YamlEvents.endMark(YamlEvents.skip(events))));
  }

  private static MalformedInputException malformed(String message, Event event) {
    return new MalformedInputException(message, YamlEvents.start(event));
  }
}
