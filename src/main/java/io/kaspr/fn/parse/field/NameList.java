package io.kaspr.fn.parse.field;

import java.util.List;

/** Lists of names for messages. */
public final class NameList {
  /** A longer list would make a message hard to read. */
  private static final int MOST_NAMES = 6;

  private NameList() {}

  /** The start of a message where a mapping of these fields is expected. */
  static String expectedMapping(List<String> fields) {
    return fields.isEmpty() ? "must be {}" : "must be a mapping of " + abbreviated(fields);
  }

  /** The first six names, and the number of the others. */
  public static String abbreviated(List<String> names) {
    int shown = Math.min(names.size(), MOST_NAMES);
    int others = names.size() - shown;
    return String.join(", ", names.subList(0, shown))
        + (others > 0 ? " and " + others + " more" : "");
  }
}
