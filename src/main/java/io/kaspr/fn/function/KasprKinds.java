package io.kaspr.fn.function;

import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.parse.field.Nearest;
import io.kaspr.fn.parse.settings.SettingsParser;
import io.kaspr.fn.spec.component.ComponentKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Tells Kaspr's resources from all others. */
public final class KasprKinds {
  public static final String APP = "KasprApp";
  static final String GROUP = "kaspr.io";
  static final String SETTINGS_GROUP = "fn.kaspr.io";
  private static final List<String> COMPONENTS = components();

  /** What the function does with an item. */
  enum Role {
    APP,
    COMPONENT,
    UNKNOWN,
    STRAY,
    SETTINGS,
    FOREIGN
  }

  private KasprKinds() {}

  /** In the order of the alphabet. */
  private static List<String> components() {
    List<String> kinds = new ArrayList<>();
    for (ComponentKind kind : ComponentKind.values()) {
      kinds.add(kind.kind());
    }
    Collections.sort(kinds);
    return kinds;
  }

  /** The app's kind, and then those of its components in their order. */
  public static List<String> all() {
    return Stream.concat(Stream.of(APP), Stream.of(ComponentKind.values()).map(ComponentKind::kind))
        .toList();
  }

  public static boolean isApp(ResourceRef item) {
    return of(item) == Role.APP;
  }

  static Role of(ResourceRef item) {
    boolean app = item.kind().equals(APP);
    boolean component = COMPONENTS.contains(item.kind());
    if (item.isInGroup(GROUP)) {
      return app ? Role.APP : component ? Role.COMPONENT : Role.UNKNOWN;
    }
    if (item.isInGroup(SETTINGS_GROUP) && item.kind().equals(SettingsParser.KIND)) {
      return Role.SETTINGS;
    }
    return app || component ? Role.STRAY : Role.FOREIGN;
  }

  /** What is said of an item that has a kind of ours and another group: nobody else has those. */
  static String stray(String apiVersion) {
    return "is left as it is: Kaspr's resources have apiVersion "
        + GROUP
        + "/v1alpha1, but this one has '"
        + apiVersion
        + "'";
  }

  static String unknown(String kind) {
    String fault =
        kind.isEmpty() ? "one of " + GROUP + " needs a kind" : GROUP + " has no kind " + kind;
    String kinds = APP + ", " + String.join(", ", COMPONENTS);
    String hint = Nearest.to(kind, all()).map(Nearest::question).orElse("");
    return "is left as it is: " + fault + "; its kinds are " + kinds + hint;
  }
}
