package io.kaspr.fn.yaml;

/** Writes strings in double quotes, with YAML's escapes for characters that are not printable. */
final class Escapes {
  /** The characters whose escape is a letter, in the order of {@link #NAMES}. */
  private static final String NAMED = "\0\u0007\b\t\n\u000B\f\r\u001B\"\\\u0085\u2028\u2029";

  private static final String NAMES = "0abtnvfre\"\\NLP";

  private Escapes() {}

  static void append(StringBuilder out, String text) {
    out.append('"');
    text.codePoints().forEach(c -> append(out, c));
    out.append('"');
  }

  private static void append(StringBuilder out, int c) {
    int place = NAMED.indexOf(c);
    if (place >= 0) {
      out.append('\\').append(NAMES.charAt(place));
    } else if (Printable.is(c)) {
      out.appendCodePoint(c);
    } else {
      out.append(c < 0x100 ? "\\x%02X".formatted(c) : "\\u%04X".formatted(c));
    }
  }
}
