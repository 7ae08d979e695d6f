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

  /** What an item is to the function, by its apiVersion and kind. */
  enum Role {
    APP,
    COMPONENT,
    /** Kaspr's group, but no kind of it. */
    UNKNOWN,
    /** A kind of Kaspr, but another group. */
    STRAY,
    /** Settings of the function, which belong into functionConfig. */
    SETTINGS,
    /** Nothing of Kaspr. */
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

  /** The kind of apps, then the kinds of components. */
  public static List<String> all() {
    return Stream.concat(Stream.of(APP), Stream.of(ComponentKind.values()).map(ComponentKind::kind))
        .toList();
  }

  public static boolean isApp(ResourceRef item) {
    return of(item) == Role.APP;
  }

  static boolean isAppOrComponent(ResourceRef item) {
    Role role = of(item);
    return role == Role.APP || role == Role.COMPONENT;
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

  /**
   * The warning about an item with a kind of Kaspr in another group: nobody else has such kinds.
   */
  static String stray(String apiVersion) {
    return "is left as it is: Kaspr's resources have apiVersion "
        + GROUP
        + "/v1alpha1, but this one has '"
        + apiVersion
        + "'";
  }

  /** The warning about an item of Kaspr's group whose kind is not known. */
  static String unknown(String kind) {
    String fault =
        kind.isEmpty() ? "one of " + GROUP + " needs a kind" : GROUP + " has no kind " + kind;
    String kinds = APP + ", " + String.join(", ", COMPONENTS);
    String hint = Nearest.to(kind, all()).map(Nearest::didYouMean).orElse("");
    return "is left as it is: " + fault + "; its kinds are " + kinds + hint;
  }
}
