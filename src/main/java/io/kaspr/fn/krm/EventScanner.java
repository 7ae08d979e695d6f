package io.kaspr.fn.krm;

import io.kaspr.fn.krm.BlockParts.ListKey;
import io.kaspr.fn.krm.FlowParts.Extent;
import io.kaspr.fn.krm.ListEvents.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Finds the parts of a ResourceList in the events of a full parser, whatever its style. */
final class EventScanner {
  private final String text;
  private final ListEvents list;
  private final FlowParts flow;

  private EventScanner(String text) throws MalformedInputException {
    this.text = text;
    this.list = ListEvents.read(text);
    this.flow = new FlowParts(text);
  }

  /** The parts of the list. */
  static Outline scan(String text) throws MalformedInputException {
    try {
      EventScanner scanner = new EventScanner(text);
      return scanner.list.isFlow() ? scanner.flowList() : scanner.blockList();
    } catch (MarkedYAMLException e) {
      throw MalformedInputException.of(e, 0);
    } catch (YAMLException e) {
      throw new MalformedInputException(
          String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
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
    BlockParts parts =
        new BlockParts(text, blockKeys(), list.end(), dashes, list.indent(), unknown(dashes));
    Outline outline = parts.outline(scalar("apiVersion"), scalar("kind"));
    return list.hasFlowItems() && !list.elements().isEmpty()
        ? withFlowItems(outline, parts)
        : outline;
  }

  private List<ListKey> blockKeys() {
    return list.entries().stream().map(e -> new ListKey(e.key(), lineStart(e.start()))).toList();
  }

  private static List<Optional<ItemHeader>> unknown(List<?> items) {
    return Collections.nCopies(items.size(), Optional.empty());
  }

  /** The lines of the dashes: at or above the start of each element, comments may lie between. */
  private List<Integer> dashes() {
    List<Integer> starts = new ArrayList<>(list.elements().size());
    for (Extent element : list.elements()) {
      int line = lineStart(element.start());
      while (!isDashLine(line)) {
        line = lineStart(line - 1);
      }
      starts.add(line);
    }
    return starts;
  }

  private boolean isDashLine(int lineStart) {
    int dash = lineStart + list.indent();
    return text.startsWith("-", dash) && text.substring(lineStart, dash).isBlank();
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
    return HeaderEvents.isNothing(config)
        ? Optional.empty()
        : Optional.of(Item.of("  " + config, 1, Optional.empty()));
  }
}
