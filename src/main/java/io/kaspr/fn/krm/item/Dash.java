package io.kaspr.fn.krm.item;

/** The dash that an item begins with, behind comment lines. */
final class Dash {
  private Dash() {}

  /** An item's text with a space for the dash: a document of its own, with the same columns. */
  static String blanked(String item) {
    int dash = place(item);
    return dash < 0 ? item : item.substring(0, dash) + " " + item.substring(dash + 1);
  }

  /** Where the dash is; -1 without one. */
  static int place(String item) {
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
