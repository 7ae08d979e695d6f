package io.kaspr.fn.yaml;

/** Messages on one line: what nobody sees in them, or what turns their direction, is escaped. */
public final class Visible {
  /** Enough for any message of ours; more is a name or a value of somebody's. */
  private static final int MAX_LENGTH = 4000;

  private Visible() {}

  public static String of(String text) {
    StringBuilder line = new StringBuilder();
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (line.length() > MAX_LENGTH) {
        return line.append("...").toString();
      }
      if (isHidden(c)) {
        line.append(String.format(c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
      } else {
        line.appendCodePoint(c);
      }
    }
    return line.toString();
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }
}
