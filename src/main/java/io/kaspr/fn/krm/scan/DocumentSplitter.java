package io.kaspr.fn.krm.scan;

import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into its YAML documents. A line that starts with {@code ---} or {@code ...} always
 * ends one: not even a block scalar can have these in the first column (YAML 1.2, rule
 * c-forbidden). Before each document a byte order mark may stand, as when files are put together.
 */
public final class DocumentSplitter {
  private static final String START = "---";
  private static final String END = "...";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final List<DocumentText> documents = new ArrayList<>();
  private final StringBuilder document = new StringBuilder();
  private int firstLine = 1;
  private boolean begun;

  private DocumentSplitter() {}

  /** The documents as items; empty ones are left out, and one that is no mapping is an error. */
  public static List<Item> split(String text) throws MalformedInputException {
    List<Item> items = new ArrayList<>();
    for (DocumentText document : documents(text)) {
      document.value().ifPresent(items::add);
    }
    return List.copyOf(items);
  }

  /** All documents, empty ones too. */
  public static List<DocumentText> documents(String text) {
    DocumentSplitter splitter = new DocumentSplitter();
    int number = 1;
    for (String line : text.lines().toList()) {
      splitter.line(number++, line);
    }
    splitter.endDocument(number);
    return List.copyOf(splitter.documents);
  }

  private void line(int number, String raw) {
    String line = begun ? raw : withoutByteOrderMark(raw);
    boolean marker = isMarker(line, START) || isMarker(line, END);
    if (marker) {
      endDocument(number);
    }
    // Text after the marker belongs to the document; spaces keep its column.
    document.append(marker ? "   " + line.substring(START.length()) : line).append('\n');
    begun |= !marker && !line.isBlank() && line.charAt(0) != '#';
  }

  private static String withoutByteOrderMark(String line) {
    return line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line;
  }

  private static boolean isMarker(String line, String marker) {
    return line.startsWith(marker)
        && (line.length() == marker.length()
            || Character.isWhitespace(line.charAt(marker.length())));
  }

  private void endDocument(int nextLine) {
    documents.add(new DocumentText(document.toString(), firstLine));
    document.setLength(0);
    firstLine = nextLine;
    begun = false;
  }
}
