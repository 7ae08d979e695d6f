package io.kaspr.fn.krm.scan;

import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes entries of a block sequence from items in flow style, such as JSON. The text of each stays
 * the same but for a larger indent, which has no meaning in flow style.
 */
final class FlowToBlock {
  private static final String MARGIN = "  ";

  private final String text;

  FlowToBlock(String text) {
    this.text = text;
  }

  /** The part of the text from one offset to before another. */
  record Span(int start, int end) {}

  /** The items, each with the comments between it and the one before. */
  List<Item> items(int start, List<Span> elements) throws MalformedInputException {
    List<Item> items = new ArrayList<>(elements.size());
    LineCounter lines = new LineCounter(text);
    int before = start;
    for (Span element : elements) {
      String item = comments(before, element.start()) + "- " + indented(element) + "\n";
      items.add(Item.of(item, lines.lineAt(element.start()), Optional.empty()));
      before = element.end();
    }
    return List.copyOf(items);
  }

  /** The comments in a part of the text with only brackets, commas and white space otherwise. */
  String comments(int from, int to) {
    StringBuilder comments = new StringBuilder();
    text.substring(from, to)
        .lines()
        .filter(line -> line.indexOf('#') >= 0)
        .forEach(line -> comments.append(line.substring(line.indexOf('#'))).append('\n'));
    return comments.toString();
  }

  /** A node's text with a larger indent for its second and further lines. */
  String indented(Span node) {
    String raw = text.substring(node.start(), node.end()).stripTrailing();
    return SurrogateEscapes.unescape(raw.replace("\n", "\n" + MARGIN));
  }
}
