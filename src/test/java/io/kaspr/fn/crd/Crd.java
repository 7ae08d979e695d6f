package io.kaspr.fn.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The CustomResourceDefinition that users install, as a tree. */
final class Crd {
  private static final Path FILE = Path.of("crds/kasprapp.yaml");

  private Crd() {}

  static JsonNode document() {
    try {
      return new YAMLMapper().readTree(Files.readString(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The schema of a whole KasprApp. */
  static JsonNode schema() {
    return document().at("/spec/versions/0/schema/openAPIV3Schema");
  }
}
