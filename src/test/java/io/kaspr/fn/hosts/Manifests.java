package io.kaspr.fn.hosts;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The objects in a text of several YAML documents. */
final class Manifests {
  private static final Pattern KIND = Pattern.compile("(?m)^kind: (\\S+)$");
  private static final Pattern NAME = Pattern.compile("(?m)^  name: (\\S+)$");
  private static final Pattern NAMESPACE = Pattern.compile("(?m)^  namespace: (\\S+)$");

  private Manifests() {}

  /** What one app becomes, as kind and name, in the order of output. */
  static String[] of(String app) {
    return new String[] {
      "ServiceAccount " + app + "-app",
      "ConfigMap " + app + "-app-config",
      "Service " + app + "-app-api",
      "Service " + app + "-app",
      "HorizontalPodAutoscaler " + app + "-app-hpa",
      "StatefulSet " + app + "-app"
    };
  }

  static List<String> in(String documents) {
    return Stream.of(documents.split("(?m)^---$", -1))
        .filter(document -> KIND.matcher(document).find())
        .map(document -> first(KIND, document) + " " + first(NAME, document))
        .toList();
  }

  static Stream<String> namespacesIn(String documents) {
    return NAMESPACE.matcher(documents).results().map(Manifests::group);
  }

  private static String first(Pattern field, String document) {
    return field.matcher(document).results().map(Manifests::group).findFirst().orElse("?");
  }

  private static String group(MatchResult match) {
    return match.group(1);
  }
}
