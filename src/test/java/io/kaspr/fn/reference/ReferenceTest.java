package io.kaspr.fn.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kaspr.fn.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of docs/reference say of each kind what its definition says. */
final class ReferenceTest {
  private static final List<Path> DEFINITIONS = List.of(Path.of("crds"), Path.of("fn-config"));

  @ParameterizedTest
  @MethodSource("pages")
  void isWhatTheDefinitionSays(ReferencePage page) throws IOException {
    Generated.hold(Generated.FOLDER.resolve(page.file()), page.text());
  }

  static List<ReferencePage> pages() throws IOException {
    List<ReferencePage> pages = new ArrayList<>();
    for (Path folder : DEFINITIONS) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
          addIfDefinition(file, pages);
        }
      }
    }
    assertThat(pages).hasSizeGreaterThan(5);
    return pages;
  }

  private static void addIfDefinition(Path file, List<ReferencePage> pages) throws IOException {
    JsonNode document = new YAMLMapper().readTree(Files.readString(file));
    if (document.path("kind").asText().equals("CustomResourceDefinition")) {
      String kind = document.at("/spec/names/kind").asText();
      pages.add(new ReferencePage(file.toString(), document, metadata(kind)));
    }
  }

  private static JsonNode metadata(String kind) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream err = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8)) {
      Cli.run(new String[] {"schema", kind}, InputStream.nullInputStream(), out, err);
    }
    return new ObjectMapper().readTree(out.toByteArray()).at("/properties/metadata");
  }
}
