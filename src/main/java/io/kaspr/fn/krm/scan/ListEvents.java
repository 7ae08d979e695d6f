package io.kaspr.fn.krm.scan;

import io.kaspr.fn.krm.item.HeaderEvents;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.scan.FlowToBlock.Span;
import io.kaspr.fn.yaml.YamlEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.Parser;

/** Finds the keys and items of a ResourceList, with their spans, in the events of a parser. */
final class ListEvents {
  private final MarkOffsets offsets;
  private final Parser events;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Span> elements = new ArrayList<>();
  private boolean flow;
  private boolean flowItems = true;
  private int end;

  /** A key of the list, the offset of the key, and the first event and the span of its value. */
  record Entry(String key, int start, Event first, Span value) {}

  private ListEvents(String text) {
    this.offsets = new MarkOffsets(text);
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

  /** The spans of the items. */
  List<Span> elements() {
    return elements;
  }

  /** Whether the list is one node in flow style. */
  boolean isFlow() {
    return flow;
  }

  /** Whether the items are no block sequence, but in flow style or absent. */
  boolean hasFlowItems() {
    return flowItems;
  }

  /** Where the document ends. */
  int end() {
    return end;
  }

  private void document() throws MalformedInputException {
    if (!YamlEvents.toRoot(events)) {
      throw new MalformedInputException("expected a ResourceList, but the input is empty");
    }
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

  private Span items() throws MalformedInputException {
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
    return new Span(start, offsets.at(YamlEvents.endMark(events.next())));
  }

  /** Skips one node and returns its span. */
  private Span node() {
    int start = offsets.at(YamlEvents.startMark(events.peekEvent()));
    return new Span(start, offsets.at(YamlEvents.endMark(YamlEvents.skip(events))));
  }

  private static MalformedInputException malformed(String message, Event event) {
    return new MalformedInputException(message, YamlEvents.start(event));
  }
}
