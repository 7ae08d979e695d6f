package io.kaspr.fn.krm;

import io.kaspr.fn.krm.BlockParts.ListKey;
import io.kaspr.fn.krm.FlowParts.Extent;
import io.kaspr.fn.yaml.Position;
import io.kaspr.fn.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Finds the parts of a ResourceList in the events of a full parser, whatever its style. */
final class EventScanner {
  private final String text;
  private final Offsets offsets;
  private final Parser events;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Extent> elements = new ArrayList<>();
  private boolean flowItems = true;
  private int indent;

  /** A key of the list, and the first event and the extent of its value. */
  private record Entry(String key, int start, Event first, Extent value) {}

  private EventScanner(String text) {
    this.text = text;
    this.offsets = new Offsets(text);
    this.events = YamlReader.events(text);
  }

  /** The parts of the list. */
  static Outline scan(String text) throws MalformedInputException {
    try {
      return new EventScanner(text).document();
    } catch (MarkedYAMLException e) {
      throw MalformedInputException.of(e, 0);
    } catch (YAMLException e) {
      throw new MalformedInputException(
          String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private Outline document() throws MalformedInputException {
    events.getEvent();
    if (events.checkEvent(Event.ID.StreamEnd)) {
      throw new MalformedInputException("expected a ResourceList, but the input is empty");
    }
    events.getEvent();
    if (!events.checkEvent(Event.ID.MappingStart)) {
      throw malformed("expected a ResourceList", events.peekEvent());
    }
    boolean flow = ((CollectionStartEvent) events.getEvent()).isFlow();
    keys();
    int end = offsets.at(events.getEvent().getStartMark());
    events.getEvent();
    if (!events.checkEvent(Event.ID.StreamEnd)) {
      throw malformed(
          "expected one ResourceList, but another document follows", events.peekEvent());
    }
    return flow ? flowList() : blockList(end);
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
      boolean list = name.equals("items") && first.is(Event.ID.SequenceStart);
      entries.add(new Entry(name, start, first, list ? items() : node()));
    }
  }

  private Extent items() throws MalformedInputException {
    CollectionStartEvent first = (CollectionStartEvent) events.getEvent();
    flowItems = first.isFlow();
    indent = flowItems ? 0 : first.getStartMark().getColumn();
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
    return new Extent(start, offsets.at(YamlReader.skip(events).getEndMark()));
  }

  private Optional<Entry> entry(String key) {
    return entries.stream().filter(e -> e.key().equals(key)).findFirst();
  }

  private String scalar(String key) throws MalformedInputException {
    if (entry(key).map(Entry::first).orElse(null) instanceof ScalarEvent scalar) {
      return scalar.getValue();
    }
    throw new MalformedInputException("expected a ResourceList, but there is no " + key);
  }

  private Outline blockList(int end) throws MalformedInputException {
    List<Integer> dashes = flowItems ? List.of() : dashes();
    BlockParts parts = new BlockParts(text, blockKeys(), end, dashes, indent, unknown(dashes));
    Outline outline = parts.outline(scalar("apiVersion"), scalar("kind"));
    return flowItems && !elements.isEmpty() ? withFlowItems(outline, parts) : outline;
  }

  private List<ListKey> blockKeys() {
    return entries.stream().map(e -> new ListKey(e.key(), lineStart(e.start()))).toList();
  }

  private static List<Optional<ItemHeader>> unknown(List<?> items) {
    return Collections.nCopies(items.size(), Optional.empty());
  }

  /** The lines of the dashes: at or above the start of each element, comments may lie between. */
  private List<Integer> dashes() {
    List<Integer> starts = new ArrayList<>(elements.size());
    for (Extent element : elements) {
      int line = lineStart(element.start());
      while (!isDashLine(line)) {
        line = lineStart(line - 1);
      }
      starts.add(line);
    }
    return starts;
  }

  private boolean isDashLine(int lineStart) {
    int dash = lineStart + indent;
    return text.startsWith("-", dash) && text.substring(lineStart, dash).isBlank();
  }

  private int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  private Outline withFlowItems(Outline block, BlockParts parts) throws MalformedInputException {
    FlowParts flow = new FlowParts(text);
    int lastEnd = elements.get(elements.size() - 1).end();
    return new Outline(
        block.apiVersion(),
        block.kind(),
        block.head(),
        Outline.ITEMS_FOLLOW,
        items(flow),
        0,
        flow.comments(lastEnd, parts.keyEnd("items")) + block.tail(),
        block.functionConfig());
  }

  private List<Item> items(FlowParts flow) throws MalformedInputException {
    return flow.items(entry("items").map(e -> e.value().start()).orElse(0), elements);
  }

  /** A list that is one node in flow style: its keys become lines. */
  private Outline flowList() throws MalformedInputException {
    FlowParts flow = new FlowParts(text);
    List<Item> items = items(flow);
    return new Outline(
        scalar("apiVersion"),
        scalar("kind"),
        flowHead(flow),
        items.isEmpty() ? Outline.NO_ITEMS : Outline.ITEMS_FOLLOW,
        items,
        0,
        "",
        flowConfig(flow));
  }

  private String flowHead(FlowParts flow) {
    StringBuilder head = new StringBuilder();
    int before = 0;
    for (Entry entry : entries) {
      head.append(flow.comments(before, entry.start()));
      before = entry.value().end();
      if (!entry.key().equals("items") && !entry.key().equals("results")) {
        head.append(entry.key()).append(": ").append(flow.moved(entry.value())).append('\n');
      }
    }
    return head.append(flow.comments(before, text.length())).toString();
  }

  private Optional<Item> flowConfig(FlowParts flow) throws MalformedInputException {
    String config = entry("functionConfig").map(e -> flow.moved(e.value())).orElse("");
    return HeaderEvents.isNothing(config)
        ? Optional.empty()
        : Optional.of(Item.of("  " + config, 1, Optional.empty()));
  }

  private static MalformedInputException malformed(String message, Event event) {
    Mark mark = event.getStartMark();
    return new MalformedInputException(
        message, new Position(mark.getLine() + 1, mark.getColumn() + 1));
  }
}
