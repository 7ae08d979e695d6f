package io.kaspr.fn.krm.item;

/** The dash of a block sequence that an item begins with, below its comment lines. */
final class Dash {
  private Dash() {}

  /**
   * An item's text as a document of its own: a space replaces the dash, so columns stay the same.
   */
  static String blanked(String item) {
    int dash = offset(item);
    return dash < 0 ? item : item.substring(0, dash) + " " + item.substring(dash + 1);
  }

  /** The index of the dash; -1 without one. */
  static int offset(String item) {
    int start = 0;
    while (start < item.length()) {
      int i = start;
      while (i < item.length() && item.charAt(i) == ' ') {
        i++;
      }
      if (i == item.length() || item.charAt(i) != '#') {
        return isDash(item, i) ? i : -1;
      }
      start = item.indexOf('\n', i) + 1;
    }
    return -1;
  }

  private static boolean isDash(String text, int i) {
    boolean last = i + 1 >= text.length();
    return i < text.length()
        && text.charAt(i) == '-'
        && (last || " \r\n".indexOf(text.charAt(i + 1)) >= 0);
  }
}
