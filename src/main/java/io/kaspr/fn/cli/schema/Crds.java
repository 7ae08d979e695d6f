package io.kaspr.fn.cli.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaspr.fn.function.KasprKinds;
import io.kaspr.fn.parse.settings.SettingsParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The definitions of Kaspr's kinds and of the settings, which the build packs beside this class.
 */
final class Crds {
  private Crds() {}

  /** The app's kind, and then those of its components. */
  static List<String> kinds() {
    return KasprKinds.all();
  }

  /** Those of a cluster, and the function's settings. */
  static List<String> kindsAndSettings() {
    return Stream.concat(kinds().stream(), Stream.of(SettingsParser.KIND)).toList();
  }

  /** The definition of a kind, as the file has it. */
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
