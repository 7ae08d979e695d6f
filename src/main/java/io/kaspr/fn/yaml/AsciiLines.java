package io.kaspr.fn.yaml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/**
 * Puts a margin before the lines of a text in ASCII. The script of an app has 60,000 characters:
 * most of what a short call writes, so each is looked at once and copied with its line.
 */
final class AsciiLines {
  private final String text;
  private final byte[] bytes;
  private final byte[] lineBreak;
  private byte[] lines;
  private int length;

  private AsciiLines(String text, String lineBreak) {
    this.text = text;
    this.bytes = text.getBytes(ISO_8859_1);
    this.lineBreak = lineBreak.getBytes(ISO_8859_1);
    this.lines = new byte[bytes.length * 3 / 2];
  }

  /**
   * Each line below a line break, an empty one below one without a margin; nothing for a text with
   * something else than printable ASCII, or a space at the end of a line, which no eye sees.
   */
  static Optional<String> of(String text, String lineBreak) {
    AsciiLines lines = new AsciiLines(text, lineBreak);
    return lines.appendAll()
        ? Optional.of(new String(lines.lines, 0, lines.length, ISO_8859_1))
        : Optional.empty();
  }

  /** What has no place in Latin 1 is a question mark among the bytes. */
  private boolean appendAll() {
    byte[] all = bytes; // a field is slower
    int start = 0;
    for (int i = 0; i < all.length; i++) {
      byte b = all[i];
      if (b >= ' ' && b != '?' && b != Texts.DELETE) {
        continue;
      }
      if (b == '\n' && append(start, i)) {
        start = i + 1;
      } else if (b != '?' || text.charAt(i) != b) {
        return false;
      }
    }
    return start == all.length || append(start, all.length);
  }

  /** False for a space at the end. */
  private boolean append(int from, int to) {
    int margin = from == to ? 1 : lineBreak.length;
    int end = length + margin + to - from;
    if (end > lines.length) {
      lines = Arrays.copyOf(lines, end * 2);
    }
    System.arraycopy(lineBreak, 0, lines, length, margin);
    System.arraycopy(bytes, from, lines, length + margin, to - from);
    length = end;
    return from == to || bytes[to - 1] != ' ';
  }
}
