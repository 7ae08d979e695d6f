package io.kaspr.fn.krm.scan;

import io.kaspr.fn.krm.item.Excerpt;
import io.kaspr.fn.krm.item.HeaderEvents;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.scan.BlockParts.ListItem;
import io.kaspr.fn.krm.scan.BlockParts.ListKey;
import io.kaspr.fn.krm.scan.FlowParts.Extent;
import io.kaspr.fn.krm.scan.ListEvents.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Finds the parts of a ResourceList in the events of a full parser, whatever its style. */
public final class EventScanner {
  private final String text;
  private final ListEvents list;
  private final FlowParts flow;

  private EventScanner(String text) throws MalformedInputException {
    this.text = text;
    this.list = ListEvents.read(text);
    this.flow = new FlowParts(text);
  }

  /** The parts of the list. */
  public static Outline scan(String text) throws MalformedInputException {
    try {
      EventScanner scanner = new EventScanner(text);
      return scanner.list.isFlow() ? scanner.flowList() : scanner.blockList();
    } catch (YamlEngineException e) {
      throw MalformedInputException.of(e, text, 0);
    }
  }

  private String scalar(String key) throws MalformedInputException {
    if (list.entry(key).map(Entry::first).orElse(null) instanceof ScalarEvent scalar) {
      return scalar.getValue();
    }
    throw new MalformedInputException("expected a ResourceList, but there is no " + key);
  }

  private Outline blockList() throws MalformedInputException {
    List<Integer> dashes = list.hasFlowItems() ? List.of() : dashes();
    int indent = dashes.isEmpty() ? 0 : firstNonSpace(dashes.get(0)) - dashes.get(0);
    List<ListItem> items = items(dashes, indent);
    BlockParts parts = new BlockParts(text, blockKeys(), list.end(), items, indent);
    Outline outline = parts.outline(scalar("apiVersion"), scalar("kind"));
    return list.hasFlowItems() && !list.elements().isEmpty()
        ? withFlowItems(outline, parts)
        : outline;
  }

  /** The keys of the list, which are lines of their own, as what is added to it will be. */
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

  /** The items whose dashes are on these lines; their headers are not known yet. */
  private List<ListItem> items(List<Integer> dashes, int indent) {
    LineCounter lines = new LineCounter(text);
    return dashes.stream()
        .map(dash -> Comments.startAbove(text, dash, indent))
        .map(start -> new ListItem(start, lines.lineAt(start), Optional.empty()))
        .toList();
  }

  /** The lines of the dashes: at or above the start of each element, comments may lie between. */
  private List<Integer> dashes() throws MalformedInputException {
    List<Integer> starts = new ArrayList<>(list.elements().size());
    Line line = new Line(AsciiView.of(text));
    for (Extent element : list.elements()) {
      starts.add(dashLine(element.start(), line));
    }
    return starts;
  }

  /** Where the line starts that has an element's dash: a key may begin with a dash too. */
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

  private Outline withFlowItems(Outline block, BlockParts parts) throws MalformedInputException {
    int lastEnd = list.elements().get(list.elements().size() - 1).end();
    return new Outline(
        block.apiVersion(),
        block.kind(),
        block.head(),
        Outline.ITEMS_FOLLOW,
        items(),
        0,
        flow.comments(lastEnd, parts.keyEnd("items")) + block.tail(),
        block.functionConfig());
  }

  private List<Item> items() throws MalformedInputException {
    return flow.items(list.entry("items").map(e -> e.value().start()).orElse(0), list.elements());
  }

  /** A list that is one node in flow style: its keys become lines. */
  private Outline flowList() throws MalformedInputException {
    List<Item> items = items();
    return new Outline(
        scalar("apiVersion"),
        scalar("kind"),
        flowHead(),
        items.isEmpty() ? Outline.NO_ITEMS : Outline.ITEMS_FOLLOW,
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
        head.append(entry.key()).append(": ").append(flow.moved(entry.value())).append('\n');
      }
    }
    return head.append(flow.comments(before, text.length())).toString();
  }

  private Optional<Item> flowConfig() throws MalformedInputException {
    String config = list.entry("functionConfig").map(e -> flow.moved(e.value())).orElse("");
    return HeaderEvents.isNothing(config, 1)
        ? Optional.empty()
        : Optional.of(Item.of(Excerpt.whole("  " + config), 1, Optional.empty(), "functionConfig"));
  }
}
