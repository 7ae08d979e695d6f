package io.kaspr.fn;

import io.kaspr.fn.krm.ResourceRef;
import java.util.Set;

/** Tells Kaspr's resources from all others. */
final class KasprKinds {
  static final String APP = "KasprApp";
  private static final String GROUP = "kaspr.io";
  private static final Set<String> COMPONENTS =
      Set.of("KasprAgent", "KasprWebView", "KasprTable", "KasprTask", "KasprJoin");

  /** What the function does with an item. */
  enum Role {
    APP,
    COMPONENT,
    UNKNOWN,
    FOREIGN
  }

  private KasprKinds() {}

  static Role of(ResourceRef item) {
    if (!item.group().equals(GROUP)) {
      return Role.FOREIGN;
    }
    if (item.kind().equals(APP)) {
      return Role.APP;
    }
    return COMPONENTS.contains(item.kind()) ? Role.COMPONENT : Role.UNKNOWN;
  }

  static String unknown(String kind) {
    return "is left as it is: kaspr.io has no kind "
        + kind
        + "; its kinds are "
        + APP
        + ", "
        + String.join(", ", COMPONENTS.stream().sorted().toList());
  }
}
