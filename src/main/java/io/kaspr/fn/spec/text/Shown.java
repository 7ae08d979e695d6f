package io.kaspr.fn.spec.text;

/** How a user's value appears in messages: on one line, not too long, and without passwords. */
public final class Shown {
  private static final int MAX_LENGTH = 120;

  /** No more of a text is looked at. */
  private static final int MAX_READ = 1000;

  private static final String HIDDEN = "***";

  private Shown() {}

  /** The text between single quotes. */
  public static String quoted(String text) {
    return "'" + of(text) + "'";
  }

  /** The text as a message may show it, in at most 120 characters. */
  public static String of(String text) {
    return onOneLine(withoutUserInfo(beginning(text)));
  }

  /** What is left out may hold the end of a password, so that its @ is kept. */
  private static String beginning(String text) {
    return text.length() <= MAX_READ
        ? text
        : text.substring(0, MAX_READ) + (text.indexOf('@', MAX_READ) < 0 ? "" : "@");
  }

  private static String withoutUserInfo(String text) {
    if (!text.contains("://")) {
      return withoutBareUserInfo(text);
    }
    StringBuilder shown = new StringBuilder();
    int from = 0;
    for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", from)) {
      int end = endOfUserInfo(text, at + 3);
      shown.append(text, from, at + 3).append(end > at + 3 ? HIDDEN : "");
      from = end;
    }
    return shown.append(text.substring(from)).toString();
  }

  /** Hides the password of {@code user:password@host}, a URL without its scheme. */
  private static String withoutBareUserInfo(String text) {
    int at = text.lastIndexOf('@');
    int colon = text.indexOf(':');
    return colon >= 0 && colon < at ? HIDDEN + text.substring(at) : text;
  }

  /** The place of the {@code @} behind user and password, or the start if there are none. */
  private static int endOfUserInfo(String text, int start) {
    int next = text.indexOf("://", start);
    int last = text.lastIndexOf('@', (next < 0 ? text.length() : next) - 1);
    int end = start;
    while (end < text.length() && "/?# \t\r\n\"'".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    int at = text.lastIndexOf('@', end - 1);
    if (at < start && !hasPassword(text.substring(start, end))) {
      return start;
    }
    int hidden = at >= start ? at : Math.max(last, start);
    return isPlaceholders(text.substring(start, hidden)) ? start : hidden;
  }

  /** Whether what is after the colon is no port, and so the start of a password with a slash. */
  private static boolean hasPassword(String authority) {
    int colon = authority.indexOf(':');
    return colon >= 0
        && !authority.startsWith("[")
        && !authority.substring(colon + 1).chars().allMatch(Chars::isDigit);
  }

  /** User and password may stay if they are names of variables, such as {@code ${USER}}. */
  private static boolean isPlaceholders(String userInfo) {
    for (String part : userInfo.split(":", 2)) {
      if (!part.startsWith("${") || part.indexOf('}') != part.length() - 1) {
        return false;
      }
    }
    return true;
  }

  private static String onOneLine(String text) {
    StringBuilder line = new StringBuilder();
    int fits = 0;
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      append(line, c);
      fits = line.length() <= MAX_LENGTH - 3 ? line.length() : fits;
      if (line.length() > MAX_LENGTH) {
        return line.substring(0, fits) + "...";
      }
    }
    return line.toString();
  }

  private static void append(StringBuilder line, int c) {
    switch (c) {
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      default ->
          line.append(
              !Chars.isHidden(c)
                  ? Character.toString(c)
                  : String.format(c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
    }
  }
}
