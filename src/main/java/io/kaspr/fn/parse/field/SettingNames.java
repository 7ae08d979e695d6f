package io.kaspr.fn.parse.field;

import io.kaspr.fn.spec.settings.SettingsShape;
import io.kaspr.fn.spec.shape.Shape;
import io.kaspr.fn.spec.shape.Shape.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the settings, at any depth, that may be meant by a name that is no setting. */
final class SettingNames {
  /** The parent of settings in a RenderKasprApps; in a ConfigMap there is none. */
  private static final String SPEC = "spec";

  private static final int MOST = 2;

  private SettingNames() {}

  /** The end of a message that proposes one or two settings; empty if there are none or more. */
  static String hint(String path, String key) {
    List<String> names = names(key);
    String place = path.equals(SPEC) || path.startsWith(SPEC + ".") ? SPEC + "." : "";
    List<String> paths = names.stream().map(name -> "'" + place + name + "'").toList();
    return names.isEmpty() || names.size() > MOST
        ? ""
        : "; did you mean " + String.join(" or ", paths) + "?";
  }

  /** The settings that end with the key, or else with the key's most similar ending. */
  private static List<String> names(String key) {
    List<String> all = new ArrayList<>();
    collect("", SettingsShape.ALL, all);
    List<String> exact = endingIn(key, all);
    Optional<String> near = exact.isEmpty() ? Nearest.to(key, ends(all)) : Optional.of(key);
    return endingIn(near.orElse(lastPart(key)), all);
  }

  private static List<String> endingIn(String end, List<String> names) {
    return names.stream().filter(name -> ("." + name).endsWith("." + end)).toList();
  }

  /** Each name, and its endings after each dot. */
  private static List<String> ends(List<String> names) {
    List<String> ends = new ArrayList<>(names);
    for (int i = 0; i < ends.size(); i++) {
      int dot = ends.get(i).indexOf('.');
      if (dot >= 0) {
        ends.add(ends.get(i).substring(dot + 1));
      }
    }
    return ends;
  }

  private static String lastPart(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private static void collect(String path, Shape group, List<String> names) {
    for (Member member : group.members()) {
      String name = path.isEmpty() ? member.name() : path + "." + member.name();
      if (member.shape().members().isEmpty()) {
        names.add(name);
      }
      collect(name, member.shape(), names);
    }
  }
}
