package io.kaspr.fn.krm.scan;

import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Items in flow style, as JSON is, become entries of a block sequence: the text of each stays, with
 * its lines moved to the right, where white space means nothing.
 */
final class FlowParts {
  private static final String MARGIN = "  ";

  private final String text;

  FlowParts(String text) {
    this.text = text;
  }

  /** A piece of the text. */
  record Extent(int start, int end) {}

  /** The items, each with the comments between it and the one before. */
  List<Item> items(int start, List<Extent> elements) throws MalformedInputException {
    List<Item> items = new ArrayList<>(elements.size());
    LineCounter lines = new LineCounter(text);
    int before = start;
    for (Extent element : elements) {
      String item = comments(before, element.start()) + "- " + moved(element) + "\n";
      items.add(Item.of(item, lines.lineAt(element.start()), Optional.empty()));
      before = element.end();
    }
    return List.copyOf(items);
  }

  /** The comments in a stretch that holds nothing else but brackets, commas and white space. */
  String comments(int from, int to) {
    StringBuilder comments = new StringBuilder();
    text.substring(from, to)
        .lines()
        .filter(line -> line.indexOf('#') >= 0)
        .forEach(line -> comments.append(line.substring(line.indexOf('#'))).append('\n'));
    return comments.toString();
  }

  /** A node's text with its further lines moved to the right. */
  String moved(Extent node) {
    String raw = text.substring(node.start(), node.end()).stripTrailing();
    return SurrogateEscapes.unescape(raw.replace("\n", "\n" + MARGIN));
  }
}
