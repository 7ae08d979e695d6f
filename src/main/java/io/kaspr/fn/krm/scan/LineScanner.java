package io.kaspr.fn.krm.scan;

import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.scan.BlockLayout.ListItem;
import io.kaspr.fn.krm.scan.BlockLayout.ListKey;
import io.kaspr.fn.yaml.Ascii;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a ResourceList in block style into its parts by looking at the start of each line.
 *
 * <p>That is several times faster than parsing, and most items of a list are only copied. It finds
 * what {@link EventScanner} finds; where it cannot be sure it gives up.
 */
public final class LineScanner {
  private static final String DOCUMENT_START = "---";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String text;
  private final byte[] ascii;
  private final BlockLines lines;
  private final Line line;
  private final List<ListKey> keys = new ArrayList<>();
  private final List<ItemLines> items = new ArrayList<>();

  /** The last of the items; before the first, one that is not in the list. */
  private ItemLines item;

  private int itemIndent;
  private boolean started;
  private boolean inItems;

  private LineScanner(String text, byte[] ascii) {
    this.text = text;
    this.ascii = ascii;
    this.lines = new BlockLines(ascii);
    this.line = lines.line();
    this.item = new ItemLines(text, ascii, line, 0);
  }

  /** The parts of a list, by its {@link AsciiBytes}; empty where a full parser must look. */
  public static Optional<ListParts> scan(String text, byte[] ascii) throws MalformedInputException {
    try {
      LineScanner scanner = new LineScanner(text, ascii);
      scanner.readLines();
      return Optional.of(scanner.listParts());
    } catch (NotPlainException e) {
      return Optional.empty();
    }
  }

  private void readLines() throws NotPlainException {
    NotPlainException.unless(!text.startsWith(BYTE_ORDER_MARK));
    while (lines.advance(inItems ? item.deepest() : Integer.MAX_VALUE, itemIndent)) {
      readLine();
    }
  }

  /** A method of its own, so that a JVM that has just started compiles it early. */
  private void readLine() throws NotPlainException {
    if (line.isDocumentMarker()) {
      NotPlainException.unless(!started && content().equals(DOCUMENT_START));
    } else if (inItems && (line.indent() > 0 || line.isEntry())) {
      itemLine();
    } else if (line.indent() == 0 && !line.isEntry()) {
      key();
    } else {
      NotPlainException.unless(!keys.isEmpty());
      lines.node(0);
    }
    started = true;
  }

  private void itemLine() throws NotPlainException {
    if (items.isEmpty()) {
      itemIndent = line.indent();
    }
    NotPlainException.unless(line.indent() >= itemIndent);
    if (line.indent() == itemIndent) {
      NotPlainException.unless(line.isEntry());
      item = new ItemLines(text, ascii, line, startOfItem());
      items.add(item);
    }
    item.readLine();
    lines.node(itemIndent);
  }

  private int startOfItem() {
    return lines.isBelowComment()
        ? Comments.startAbove(text, line.start(), itemIndent)
        : line.start();
  }

  private void key() throws NotPlainException {
    NotPlainException.unless(isWord(line.start(), line.colon()));
    String name = text.substring(line.start(), line.colon());
    String value = text.substring(line.colon() + 1, line.end()).strip();
    keys.add(new ListKey(name, line.start()));
    inItems = name.equals("items") && !value.equals("[]");
    NotPlainException.unless(!inItems || value.isEmpty() || value.startsWith("#"));
    lines.node(0);
  }

  private String content() {
    return text.substring(line.start(), line.end());
  }

  private boolean isWord(int from, int to) {
    boolean word = from < to;
    for (int i = from; word && i < to; i++) {
      word = Ascii.isLetterOrDigit(ascii[i]);
    }
    return word;
  }

  private ListParts listParts() throws NotPlainException, MalformedInputException {
    Set<String> names = new HashSet<>();
    for (ListKey key : keys) {
      NotPlainException.unless(names.add(key.name()));
    }
    NotPlainException.unless(
        names.contains("items") && names.contains("apiVersion") && names.contains("kind"));
    List<ListItem> found = new ArrayList<>(items.size());
    for (ItemLines lines : items) {
      found.add(lines.item());
    }
    BlockLayout layout = new BlockLayout(text, keys, text.length(), found, itemIndent);
    return layout.listParts(scalar("apiVersion", layout), scalar("kind", layout));
  }

  private String scalar(String key, BlockLayout layout) throws NotPlainException {
    String value = text.substring(layout.keyStart(key) + key.length() + 1, layout.keyEnd(key));
    return PlainScalars.value(value).orElseThrow(NotPlainException::new);
  }
}
