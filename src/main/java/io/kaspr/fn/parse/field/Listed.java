package io.kaspr.fn.parse.field;

import java.util.List;

/** Names in a message. */
public final class Listed {
  /** More in a message would hide what it says. */
  private static final int MOST_NAMES = 6;

  private Listed() {}

  /** What must stand where these fields are expected. */
  static String mappingOf(List<String> fields) {
    return fields.isEmpty() ? "must be {}" : "must be a mapping of " + first(fields);
  }

  /** The first of them, and how many more there are. */
  public static String first(List<String> names) {
    int shown = Math.min(names.size(), MOST_NAMES);
    int others = names.size() - shown;
    return String.join(", ", names.subList(0, shown))
        + (others > 0 ? " and " + others + " more" : "");
  }
}
