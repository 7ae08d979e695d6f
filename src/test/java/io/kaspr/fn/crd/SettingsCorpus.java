package io.kaspr.fn.crd;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaspr.fn.crd.CorpusCase.Verdict;
import io.kaspr.fn.parse.settings.SettingsParser;
import java.nio.file.Path;
import java.util.List;

/** Changes of the settings that we show, each with the verdict that schema and parser must give. */
final class SettingsCorpus {
  private static final Path SHOWN = Path.of("fn-config/settings.yaml");
  private static final Path CASES = Path.of("src/test/resources/settings-corpus/settings.yaml");

  private SettingsCorpus() {}

  /** Every setting. */
  static JsonNode base() {
    return Corpus.read(SHOWN);
  }

  static List<CorpusCase> cases() {
    return Corpus.read(CASES).valueStream().map(entry -> CorpusCase.of(entry, base())).toList();
  }

  static List<CorpusCase> cases(Verdict verdict) {
    return cases().stream().filter(c -> c.verdict() == verdict).toList();
  }

  /** The places of the schema below {@code spec}, and that itself. */
  static List<SchemaPlace> places() {
    return SchemaPlace.of(Crd.schema(SettingsParser.KIND)).stream()
        .filter(place -> place.path().startsWith("spec"))
        .toList();
  }
}
