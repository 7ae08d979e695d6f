package io.kaspr.fn.yaml;

import java.io.Writer;
import java.util.IdentityHashMap;

/**
 * Takes what the emitter writes, and puts long texts in the places of their stand-ins.
 *
 * <p>The emitter looks many times at each character of a text. That of a script takes it longer
 * than a whole list of other objects, and says no more than that it can be a literal block.
 */
final class BlockTexts extends Writer {
  /** Shorter ones are not worth the detour. */
  private static final int LONG = 1000;

  private static final String STAND_IN = "long text ";

  private final StringBuilder out = new StringBuilder();

  /** By identity: no text of an object's own is taken for a stand-in. */
  private final IdentityHashMap<String, String> texts = new IdentityHashMap<>();

  /** Whether a long text is sure to be a literal block without indicators. */
  static boolean canBe(String text) {
    if (text.length() < LONG || text.charAt(0) == ' ') {
      return false;
    }
    int start = 0;
    int end = text.indexOf('\n');
    while (end >= 0 && isPlain(text, start, end)) {
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    return start == text.length() && !text.endsWith("\n\n") && text.charAt(0) != '\n';
  }

  /** Whether a line has printable characters of ASCII alone, and no space at its end. */
  private static boolean isPlain(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return end == start || text.charAt(end - 1) != ' ';
  }

  /** A text of one line, for the emitter to put in a literal block. */
  String standIn(String text) {
    String standIn = STAND_IN + texts.size() + "\n";
    texts.put(standIn, text);
    return standIn;
  }

  @Override
  public void write(String chunk, int from, int length) {
    String text = chunk.startsWith(STAND_IN) ? texts.get(chunk) : null;
    if (text == null) {
      out.append(chunk, from, from + length);
    } else {
      String margin = " ".repeat(out.length() - 1 - out.lastIndexOf("\n"));
      Indented.append(out, text.substring(0, text.length() - 1), margin);
    }
  }

  @Override
  public void write(char[] characters, int from, int length) {
    out.append(characters, from, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return out.toString();
  }
}
