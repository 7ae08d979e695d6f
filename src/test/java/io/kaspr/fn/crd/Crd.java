package io.kaspr.fn.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kaspr.fn.parse.settings.SettingsParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Our CustomResourceDefinitions as trees: those that users install, and that of the settings. */
final class Crd {
  private static final String APP = "KasprApp";

  private Crd() {}

  static JsonNode document() {
    return document(APP);
  }

  /** The definition of a kind of ours. */
  static JsonNode document(String kind) {
    try {
      String folder = kind.equals(SettingsParser.KIND) ? "fn-config" : "crds";
      Path file = Path.of(folder, kind.toLowerCase(Locale.ROOT) + ".yaml");
      return new YAMLMapper().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kinds that crds/ has a definition of. */
  static List<String> kinds() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("crds"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".yaml", ""))
          .map(name -> document(name).at("/spec/names/kind").asText())
          .sorted()
          .toList();
    }
  }

  /** The schema of a whole KasprApp. */
  static JsonNode schema() {
    return schema(APP);
  }

  static JsonNode schema(String kind) {
    return document(kind).at("/spec/versions/0/schema/openAPIV3Schema");
  }
}
