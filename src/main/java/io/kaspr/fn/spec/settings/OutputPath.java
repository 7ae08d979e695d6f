package io.kaspr.fn.spec.settings;

import static io.kaspr.fn.spec.text.Rules.require;

import io.kaspr.fn.spec.text.Chars;
import io.kaspr.fn.spec.text.Shown;
import java.util.List;
import java.util.Optional;

/**
 * Where new objects go in a package: a path with placeholders for what differs between apps.
 *
 * <pre>{@code
 * apiVersion: fn.kaspr.io/v1alpha1
 * kind: RenderKasprApps
 * spec:
 *   outputPath: "{directory}/out/{namespace}-{app}.yaml"
 * }</pre>
 */
public record OutputPath(String pattern) {
  private static final String DIRECTORY = "{directory}";
  private static final String APP = "{app}";
  private static final String NAMESPACE = "{namespace}";
  private static final List<String> PLACEHOLDERS = List.of(DIRECTORY, APP, NAMESPACE);

  public static final OutputPath DEFAULT = new OutputPath("{directory}/rendered/{app}.yaml");
  private static final String BY_NAMESPACE = "{directory}/rendered/{namespace}-{app}.yaml";

  public OutputPath {
    requirePlaceholders(pattern);
    requireInside(pattern);
    requireInside(expand(pattern, "", "app", ""));
  }

  private static void requirePlaceholders(String pattern) {
    String rest = pattern;
    for (String placeholder : PLACEHOLDERS) {
      rest = rest.replace(placeholder, "");
    }
    if (rest.contains("{") || rest.contains("}")) {
      throw new IllegalArgumentException(
          "must have no placeholders but "
              + String.join(", ", PLACEHOLDERS)
              + ", but is "
              + Shown.quoted(pattern));
    }
  }

  private static void requireInside(String path) {
    boolean file = path.endsWith(".yaml") || path.endsWith(".yml");
    boolean plain = Chars.all(path, c -> !Chars.isControl(c) && !Chars.isSurrogate(c) && c != '\\');
    boolean inside = true;
    for (String segment : path.split("/", -1)) {
      inside &= isName(segment);
    }
    require(
        file && plain && inside,
        "must be a path inside the package that ends in .yaml or .yml, such as "
            + "{directory}/rendered/{app}.yaml, without .. and without a / at its beginning, also"
            + " for an app without directory and namespace",
        path);
  }

  private static boolean isName(String segment) {
    return !segment.isBlank() && !List.of(".", "..", ".yaml", ".yml").contains(segment);
  }

  /**
   * The path of the file for an app's objects.
   *
   * @param directory of the app's own file; empty if it has none
   * @param shared whether another app has this name; the default path then has the namespace, too
   */
  public String of(String directory, String app, Optional<String> namespace, boolean shared) {
    String used = shared && equals(DEFAULT) ? BY_NAMESPACE : pattern;
    return expand(used, directory, app, namespace.orElse(""));
  }

  /** The longest piece without placeholders, which is in the path of each of these files. */
  public String literal() {
    String rest = pattern;
    for (String placeholder : PLACEHOLDERS) {
      rest = rest.replace(placeholder, "\n");
    }
    return rest.lines()
        .map(OutputPath::withoutSeparators)
        .reduce("", (longest, piece) -> piece.length() > longest.length() ? piece : longest);
  }

  private static String withoutSeparators(String piece) {
    int start = 0;
    int end = piece.length();
    while (start < end && "/-".indexOf(piece.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "/-".indexOf(piece.charAt(end - 1)) >= 0) {
      end--;
    }
    return piece.substring(start, end);
  }

  private static String expand(String pattern, String directory, String app, String namespace) {
    String named = fill(fill(pattern, APP, app), NAMESPACE, namespace);
    return fill(named, DIRECTORY, directory);
  }

  /** Fills in a placeholder; with an empty value the {@code /} or {@code -} after it goes too. */
  private static String fill(String pattern, String placeholder, String value) {
    String shorter =
        value.isEmpty()
            ? pattern.replace(placeholder + "/", "").replace(placeholder + "-", "")
            : pattern;
    return shorter.replace(placeholder, value);
  }
}
