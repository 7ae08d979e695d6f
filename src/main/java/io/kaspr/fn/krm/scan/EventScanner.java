package io.kaspr.fn.krm.scan;

import io.kaspr.fn.krm.item.Excerpt;
import io.kaspr.fn.krm.item.HeaderEvents;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.scan.BlockLayout.ListItem;
import io.kaspr.fn.krm.scan.BlockLayout.ListKey;
import io.kaspr.fn.krm.scan.FlowToBlock.Span;
import io.kaspr.fn.krm.scan.ListEvents.Entry;
import io.kaspr.fn.yaml.Position;
import io.kaspr.fn.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Cuts a ResourceList of any style into its parts by the events of a full parser. */
public final class EventScanner {
  private final String text;
  private final ListEvents list;
  private final FlowToBlock flow;

  private EventScanner(String text) throws MalformedInputException {
    this.text = text;
    this.list = ListEvents.read(text);
    this.flow = new FlowToBlock(text);
  }

  /** The parts of the list; no YAML, or no mapping with items, is malformed input. */
  public static ListParts scan(String text) throws MalformedInputException {
    refuseLoneCarriageReturn(text);
    try {
      EventScanner scanner = new EventScanner(text);
      return scanner.list.isFlow() ? scanner.flowList() : scanner.blockList();
    } catch (YamlEngineException e) {
      throw MalformedInputException.of(e, text, 0);
    }
  }

  /** It is a line break for the parser and none here, where lines are cut: no host writes it. */
  private static void refuseLoneCarriageReturn(String text) throws MalformedInputException {
    int last = text.length() - 1;
    for (int i = text.indexOf('\r'); i >= 0 && i < last; i = text.indexOf('\r', i + 1)) {
      if (text.charAt(i + 1) != '\n') {
        int column = i - text.lastIndexOf('\n', i);
        throw new MalformedInputException(
            "has a carriage return that no line feed follows: end lines with a line feed, or both",
            new Position(new LineCounter(text).lineAt(i), column));
      }
    }
  }

  private String scalar(String key) throws MalformedInputException {
    if (list.entry(key).map(Entry::first).orElse(null) instanceof ScalarEvent scalar) {
      return scalar.getValue();
    }
    throw new MalformedInputException("expected a ResourceList, but there is no " + key);
  }

  private ListParts blockList() throws MalformedInputException {
    List<Integer> dashes = list.hasFlowItems() ? List.of() : dashes();
    int indent = dashes.isEmpty() ? 0 : firstNonSpace(dashes.get(0)) - dashes.get(0);
    List<ListItem> items = items(dashes, indent);
    BlockLayout layout = new BlockLayout(text, blockKeys(), list.end(), items, indent);
    ListParts parts = layout.listParts(scalar("apiVersion"), scalar("kind"));
    return list.hasFlowItems() && !list.elements().isEmpty() ? withFlowItems(parts, layout) : parts;
  }

  /** The keys of the list; each must start a line, since results are added as lines. */
  private List<ListKey> blockKeys() throws MalformedInputException {
    List<ListKey> keys = new ArrayList<>();
    for (Entry entry : list.entries()) {
      int line = lineStart(entry.start());
      if (!text.substring(line, entry.start()).replace("\uFEFF", "").isEmpty()) {
        throw new MalformedInputException(
            "expected the keys of the ResourceList at the start of their lines, but "
                + (entry.key() + " is not"));
      }
      keys.add(new ListKey(entry.key(), line));
    }
    return keys;
  }

  /** The items whose dashes are on the lines at these offsets, without headers. */
  private List<ListItem> items(List<Integer> dashes, int indent) {
    LineCounter lines = new LineCounter(text);
    return dashes.stream()
        .map(dash -> Comments.startAbove(text, dash, indent))
        .map(start -> new ListItem(start, lines.lineAt(start), Optional.empty()))
        .toList();
  }

  /** Offsets of the lines with dashes; comments may be between a dash and its element. */
  private List<Integer> dashes() throws MalformedInputException {
    List<Integer> starts = new ArrayList<>(list.elements().size());
    Line line = new Line(AsciiBytes.of(text));
    for (Span element : list.elements()) {
      starts.add(dashLine(element.start(), line));
    }
    return starts;
  }

  /** The offset of the line with an element's dash; a dash can also be the start of a key. */
  private int dashLine(int element, Line line) throws MalformedInputException {
    int key = list.entry("items").map(Entry::start).orElse(0);
    for (int start = lineStart(element); start > key; start = lineStart(start - 1)) {
      line.readAt(start);
      if (line.isEntry()) {
        return start;
      }
    }
    throw new MalformedInputException("expected the dash of each item at the start of a line");
  }

  private int firstNonSpace(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  private ListParts withFlowItems(ListParts block, BlockLayout layout)
      throws MalformedInputException {
    int lastEnd = list.elements().get(list.elements().size() - 1).end();
    return new ListParts(
        block.apiVersion(),
        block.kind(),
        block.head(),
        ListParts.ITEMS_FOLLOW,
        items(),
        0,
        flow.comments(lastEnd, layout.keyEnd("items")) + block.tail(),
        block.functionConfig());
  }

  private List<Item> items() throws MalformedInputException {
    return flow.items(list.entry("items").map(e -> e.value().start()).orElse(0), list.elements());
  }

  /** A list that is one node in flow style: its keys become lines. */
  private ListParts flowList() throws MalformedInputException {
    List<Item> items = items();
    return new ListParts(
        scalar("apiVersion"),
        scalar("kind"),
        flowHead(),
        items.isEmpty() ? ListParts.NO_ITEMS : ListParts.ITEMS_FOLLOW,
        items,
        0,
        "",
        flowConfig());
  }

  private String flowHead() {
    StringBuilder head = new StringBuilder();
    int before = 0;
    for (Entry entry : list.entries()) {
      head.append(flow.comments(before, entry.start()));
      before = entry.value().end();
      if (!entry.key().equals("items") && !entry.key().equals("results")) {
        head.append(YamlWriter.key(entry.key()))
            .append(": ")
            .append(flow.indented(entry.value()))
            .append('\n');
      }
    }
    return head.append(flow.comments(before, text.length())).toString();
  }

  private Optional<Item> flowConfig() throws MalformedInputException {
    String config = list.entry("functionConfig").map(e -> flow.indented(e.value())).orElse("");
    return HeaderEvents.isEmptyOrNull(config, 1)
        ? Optional.empty()
        : Optional.of(Item.of(Excerpt.whole("  " + config), 1, Optional.empty(), "functionConfig"));
  }
}
