package io.kaspr.fn.krm.scan;

import io.kaspr.fn.krm.item.ItemHeader;
import java.util.Optional;

/** Reads the header of a document in block style from its lines, as {@link LineScanner} does. */
final class DocumentLines {
  private final BlockLines lines;
  private final Line line;
  private final ItemLines document;

  private DocumentLines(String text) {
    byte[] ascii = AsciiBytes.of(text);
    this.lines = new BlockLines(ascii);
    this.line = lines.line();
    this.document = new ItemLines(text, ascii, line, 0);
  }

  /** The header of a mapping; empty where a full parser must look. */
  static Optional<ItemHeader> header(String text) {
    try {
      DocumentLines document = new DocumentLines(text);
      document.readLines();
      return document.document.item().header();
    } catch (NotPlainException e) {
      return Optional.empty();
    }
  }

  private void readLines() throws NotPlainException {
    while (lines.advance(document.deepest(), 0)) {
      NotPlainException.unless(document.isBegun() || (line.indent() == 0 && !line.isEntry()));
      document.readLine();
      lines.node(0);
    }
  }
}
