package io.kaspr.fn.krm;

import io.kaspr.fn.krm.BlockParts.ListKey;
import io.kaspr.fn.yaml.NotPlainException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a ResourceList in block style into its parts by looking at the start of each line.
 *
 * <p>That is several times faster than parsing, and a list is mostly text that is none of our
 * business. What it finds is what {@link EventScanner} finds; where it is not sure it gives up.
 */
final class LineScanner {
  private static final String DOCUMENT_START = "---";

  private final String text;
  private final BlockLines lines;
  private final List<ListKey> keys = new ArrayList<>();
  private final List<Integer> itemStarts = new ArrayList<>();
  private final List<HeaderLines> headers = new ArrayList<>();
  private int itemIndent;
  private boolean inItems;

  private LineScanner(String text) {
    this.text = text;
    this.lines = new BlockLines(text);
  }

  /** The parts of the list; empty where a full parser must look. */
  static Optional<Outline> scan(String text) throws MalformedInputException {
    if (hasUnusualLineBreaks(text)) {
      return Optional.empty();
    }
    try {
      LineScanner scanner = new LineScanner(text);
      scanner.readLines();
      return Optional.of(scanner.outline());
    } catch (NotPlainException e) {
      return Optional.empty();
    }
  }

  /** Line breaks that YAML 1.1 or 1.2 knows beside LF and CRLF, and the byte order mark. */
  private static boolean hasUnusualLineBreaks(String text) {
    for (int i = text.indexOf('\r'); i >= 0; i = text.indexOf('\r', i + 1)) {
      if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
        return true;
      }
    }
    return text.indexOf('\u0085') >= 0
        || text.indexOf('\u2028') >= 0
        || text.indexOf('\u2029') >= 0
        || text.startsWith("\uFEFF");
  }

  private void readLines() throws NotPlainException {
    boolean first = true;
    while (lines.advance()) {
      Line line = lines.line();
      if (line.isDocumentMarker()) {
        NotPlainException.unless(first && line.content().equals(DOCUMENT_START));
      } else if (inItems && (line.indent() > 0 || line.isEntry())) {
        itemLine(line);
      } else if (line.indent() == 0 && !line.isEntry()) {
        key(line);
      } else {
        NotPlainException.unless(!keys.isEmpty());
        lines.node(0);
      }
      first = false;
    }
  }

  private void itemLine(Line line) throws NotPlainException {
    if (itemStarts.isEmpty()) {
      itemIndent = line.indent();
    }
    if (line.indent() == itemIndent) {
      NotPlainException.unless(line.isEntry());
      itemStarts.add(line.start());
      headers.add(new HeaderLines());
    }
    NotPlainException.unless(line.indent() >= itemIndent);
    lines.header(headers.get(headers.size() - 1));
    lines.node(itemIndent);
  }

  private void key(Line line) throws NotPlainException {
    String content = line.content();
    int colon = content.indexOf(':');
    NotPlainException.unless(colon > 0 && isWord(content.substring(0, colon)));
    NotPlainException.unless(line.isBreakOrSpace(line.start() + colon + 1));
    String name = content.substring(0, colon);
    String value = content.substring(colon + 1).strip();
    keys.add(new ListKey(name, line.start()));
    inItems = name.equals("items") && !value.equals("[]");
    NotPlainException.unless(!inItems || value.isEmpty() || value.startsWith("#"));
    lines.node(0);
  }

  private static boolean isWord(String key) {
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c >= 128 || !Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private Outline outline() throws NotPlainException, MalformedInputException {
    Set<String> names = new HashSet<>();
    for (ListKey key : keys) {
      NotPlainException.unless(names.add(key.name()));
    }
    NotPlainException.unless(
        names.contains("items") && names.contains("apiVersion") && names.contains("kind"));
    BlockParts parts =
        new BlockParts(
            text,
            keys,
            text.length(),
            itemStarts,
            itemIndent,
            headers.stream().map(HeaderLines::header).toList());
    return parts.outline(scalar("apiVersion", parts), scalar("kind", parts));
  }

  private String scalar(String key, BlockParts parts) throws NotPlainException {
    String value = text.substring(parts.keyStart(key) + key.length() + 1, parts.keyEnd(key));
    return PlainScalars.value(value).orElseThrow(NotPlainException::new);
  }
}
