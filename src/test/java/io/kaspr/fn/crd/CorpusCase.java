package io.kaspr.fn.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaspr.fn.parse.field.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A KasprApp that differs from the base in a few fields, and what is to be thought of it. */
record CorpusCase(Verdict verdict, String sentence, List<String> at, JsonNode app) {

  /** Who accepts an app. */
  enum Verdict {
    VALID("valid"),
    INVALID("invalid"),
    /** The schema cannot see what the parser sees. */
    PARSER_IS_STRICTER("stricter"),
    /** The schema has no words for what the parser takes. */
    PARSER_IS_LOOSER("looser");

    private final String key;

    Verdict(String key) {
      this.key = key;
    }

    boolean schemaAccepts() {
      return this == VALID || this == PARSER_IS_STRICTER;
    }

    boolean parserAccepts() {
      return this == VALID || this == PARSER_IS_LOOSER;
    }

    private static Optional<Verdict> of(JsonNode entry) {
      return List.of(values()).stream().filter(verdict -> entry.has(verdict.key)).findFirst();
    }
  }

  /** Reads one entry of the corpus; {@code at} is where it differs, unless the entry says. */
  static CorpusCase of(JsonNode entry, JsonNode base) {
    Verdict verdict = Verdict.of(entry).orElseThrow(() -> new IllegalArgumentException("" + entry));
    List<String> at = new ArrayList<>();
    JsonNode app = base.deepCopy();
    for (var field : entry.path("set").properties()) {
      FieldPath.of(field.getKey()).set(app, field.getValue());
      at.add(field.getKey());
    }
    if (entry.has("remove")) {
      FieldPath.of(entry.get("remove").asText()).remove(app);
      at.add(entry.get("remove").asText());
    }
    List<String> places = entry.has("at") ? List.of(entry.get("at").asText()) : at;
    return new CorpusCase(verdict, entry.get(verdict.key).asText(), places, app);
  }

  /** Fails unless the parser's errors are what is to be thought of the case. */
  void requireVerdict(List<Problem> errors) {
    assertThat(errors.isEmpty()).as("%s %s", this, errors).isEqualTo(verdict.parserAccepts());
    assertThat(errors).as("%s", this).allMatch(error -> isAbout(error.path()));
  }

  /** Whether a problem at this path is the one that the case is about. */
  boolean isAbout(String path) {
    return at.stream().anyMatch(place -> place.startsWith(path) || path.startsWith(place));
  }

  @Override
  public String toString() {
    return verdict.key + ": " + sentence;
  }
}
