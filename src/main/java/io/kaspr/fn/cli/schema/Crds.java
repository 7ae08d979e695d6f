package io.kaspr.fn.cli.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaspr.fn.function.KasprKinds;
import io.kaspr.fn.parse.settings.SettingsParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The CustomResourceDefinitions of Kaspr's kinds and of the settings, as resources in the jar. */
final class Crds {
  private Crds() {}

  /** The kinds of a cluster: of apps, then of components. */
  static List<String> kinds() {
    return KasprKinds.all();
  }

  /** The kinds of a cluster, then that of the function's settings. */
  static List<String> kindsAndSettings() {
    return Stream.concat(kinds().stream(), Stream.of(SettingsParser.KIND)).toList();
  }

  /** The text of a kind's definition, with its comments. */
  static String text(String kind) throws IOException {
    String name = "crds/" + kind.toLowerCase(Locale.ROOT) + ".yaml";
    try (InputStream file = Crds.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}
