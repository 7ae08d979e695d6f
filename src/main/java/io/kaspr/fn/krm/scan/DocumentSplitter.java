package io.kaspr.fn.krm.scan;

import io.kaspr.fn.krm.item.Excerpt;
import io.kaspr.fn.krm.item.HeaderEvents;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.ItemHeader;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a text into its YAML documents. A line that starts with {@code ---} or {@code ...} always
 * ends one: not even a block scalar can have these in the first column (YAML 1.2, rule
 * c-forbidden).
 */
public final class DocumentSplitter {
  private static final String START = "---";
  private static final String END = "...";

  private final boolean lenient;
  private final List<Item> items = new ArrayList<>();
  private final StringBuilder document = new StringBuilder();
  private int firstLine = 1;

  private DocumentSplitter(boolean lenient) {
    this.lenient = lenient;
  }

  /** The documents as items; empty ones are left out, and one that is no mapping is an error. */
  public static List<Item> split(String text) throws MalformedInputException {
    return new DocumentSplitter(false).items(text);
  }

  /** As {@link #split}, but documents that are lists or single values are left out too. */
  public static List<Item> mappings(String text) throws MalformedInputException {
    return new DocumentSplitter(true).items(text);
  }

  private List<Item> items(String text) throws MalformedInputException {
    int number = 1;
    for (String line : text.lines().toList()) {
      line(number++, line);
    }
    endDocument(number);
    return List.copyOf(items);
  }

  private void line(int number, String line) throws MalformedInputException {
    boolean marker = isMarker(line, START) || isMarker(line, END);
    if (marker) {
      endDocument(number);
    }
    // Text after the marker belongs to the document; spaces keep its column.
    document.append(marker ? "   " + line.substring(START.length()) : line).append('\n');
  }

  private static boolean isMarker(String line, String marker) {
    return line.startsWith(marker)
        && (line.length() == marker.length()
            || Character.isWhitespace(line.charAt(marker.length())));
  }

  private void endDocument(int nextLine) throws MalformedInputException {
    item(document.toString()).ifPresent(items::add);
    document.setLength(0);
    firstLine = nextLine;
  }

  private Optional<Item> item(String text) throws MalformedInputException {
    Optional<ItemHeader> header = DocumentLines.header(text);
    boolean leftOut =
        header.isEmpty()
            && (HeaderEvents.isEmptyOrNull(text, firstLine)
                || (lenient && !HeaderEvents.isMapping(text, firstLine)));
    return leftOut
        ? Optional.empty()
        : Optional.of(Item.of(Excerpt.whole(text), firstLine, header, "every document"));
  }
}
