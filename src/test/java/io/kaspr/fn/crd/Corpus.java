package io.kaspr.fn.crd;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaspr.fn.crd.CorpusCase.Verdict;
import io.kaspr.fn.yaml.MalformedYamlException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Small KasprApps, each with the verdict that schema and parser must give. */
final class Corpus {
  private static final Path FOLDER = Path.of("src/test/resources/crd-corpus");
  private static final String BASE = "base.yaml";
  private static final String INSTALL_ENV = "spec.template.pythonPackagesInitContainer.env";

  private Corpus() {}

  /** A valid app that has every field whose value some case changes. */
  static JsonNode base() {
    return read(FOLDER.resolve(BASE));
  }

  static List<CorpusCase> cases() {
    return files().stream()
        .flatMap(file -> read(file).valueStream())
        .map(entry -> CorpusCase.of(entry, base()))
        .toList();
  }

  static List<CorpusCase> cases(Verdict verdict) {
    return cases().stream().filter(c -> c.verdict() == verdict).toList();
  }

  /** The places of the schema but for those that TemplateAgreementTest goes through one by one. */
  static List<SchemaPlace> places() {
    return SchemaPlace.of(Crd.schema()).stream()
        .filter(place -> place.path().startsWith(INSTALL_ENV) || !isOfShapes(place.path()))
        .toList();
  }

  private static boolean isOfShapes(String path) {
    return path.startsWith("spec.template.") || path.matches("spec\\.(live|readi)nessProbe\\b.*");
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.endsWith(BASE)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode read(Path file) {
    try {
      return ComparedTexts.json(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MalformedYamlException e) {
      throw new IllegalStateException(file + ":" + e.position() + ": " + e.getMessage(), e);
    }
  }
}
