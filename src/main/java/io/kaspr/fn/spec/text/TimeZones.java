package io.kaspr.fn.spec.text;

import java.time.ZoneId;
import java.util.Set;

/** Names of time zones in the IANA database, as Python's {@code zoneinfo} finds them. */
public final class TimeZones {
  /** Names that older JDKs do not list as time zones. */
  private static final Set<String> OTHERS = Set.of("EST", "HST", "MST", "ROC");

  private TimeZones() {}

  /**
   * Returns the name.
   *
   * @throws IllegalArgumentException if there is no such time zone
   */
  public static String require(String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name) && !OTHERS.contains(name)) {
      throw new IllegalArgumentException(
          "must be a time zone such as Europe/Berlin or UTC, but is " + Shown.quoted(name));
    }
    return name;
  }
}
