package io.kaspr.fn.crd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kaspr.fn.cli.Cli;
import io.kaspr.fn.spec.component.ComponentKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An editor says of what is typed what the definition says, and of unknown fields more. */
final class EditorSchemaTest {
  private static final JsonNode APP = schema("KasprApp");
  private static final JsonNode SETTINGS = schema("RenderKasprApps");
  private static final JsonNode ALL = schema("all");

  @ParameterizedTest
  @MethodSource("cases")
  void givesTheVerdictOfTheDefinition(CorpusCase example) {
    boolean known = !example.sentence().contains("field that nobody knows");
    boolean accepted = example.verdict().schemaAccepts() && known;
    assertThat(errors(APP, example.app()).isEmpty()).as("%s", example).isEqualTo(accepted);
    assertThat(errors(ALL, example.app()).isEmpty()).as("all, %s", example).isEqualTo(accepted);
  }

  static List<CorpusCase> cases() {
    return Corpus.cases();
  }

  @ParameterizedTest
  @EnumSource
  void takesTheComponentWithEveryField(ComponentKind kind) {
    for (JsonNode full : ComponentSamples.full(kind)) {
      assertThat(errors(schema(kind.kind()), full)).isEmpty();
      assertThat(errors(ALL, full)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void givesTheVerdictOfTheDefinitionOfSettings(CorpusCase example) {
    boolean closed =
        List.of("a setting that nobody knows", "another apiVersion").contains(example.sentence());
    boolean accepted = example.verdict().schemaAccepts() && !closed;
    assertThat(errors(SETTINGS, example.app()).isEmpty()).as("%s", example).isEqualTo(accepted);
    assertThat(errors(ALL, example.app()).isEmpty()).as("all, %s", example).isEqualTo(accepted);
  }

  static List<CorpusCase> settings() {
    return SettingsCorpus.cases();
  }

  @ParameterizedTest
  @MethodSource("closedPlaces")
  void refusesFieldsThatNobodyKnows(String path) {
    JsonNode app = Corpus.base().deepCopy();
    String another = (path.isEmpty() ? "" : path + ".") + "another";
    FieldPath.of(another.replace("[]", "[0]").replace("{}", ".a")).set(app, new TextNode("x"));
    assertThat(errors(APP, app)).anyMatch(error -> error.contains("'another'"));
    assertThat(errors(ALL, app)).anyMatch(error -> error.contains("'another'"));
  }

  static List<String> closedPlaces() {
    return SchemaPlace.of(Crd.schema()).stream()
        .filter(place -> place.schema().has("properties"))
        .filter(place -> !place.schema().has("x-kubernetes-preserve-unknown-fields"))
        .map(SchemaPlace::path)
        .toList();
  }

  @Test
  void leavesOpenWhatHasKeysOfTheUsersOwn() {
    JsonNode app = Corpus.base().deepCopy();
    FieldPath.of("spec.config.another").set(app, new TextNode("x"));
    FieldPath.of("metadata.labels.another").set(app, new TextNode("x"));
    FieldPath.of("status.another").set(app, new TextNode("x"));
    assertThat(errors(APP, app)).isEmpty();
  }

  @Test
  void asksForTheKindAndItsVersion() {
    ObjectNode app = Corpus.base().deepCopy();
    assertThat(errors(APP, app.deepCopy().put("apiVersion", "kaspr.io/v1"))).isNotEmpty();
    assertThat(errors(APP, app.deepCopy().put("kind", "KasprTable"))).isNotEmpty();
    assertThat(errors(ALL, app.deepCopy().put("kind", "KasprAp"))).isNotEmpty();
    assertThat(errors(APP, app.without("kind"))).isNotEmpty();
  }

  @Test
  void keepsDescriptionsAndNothingOfKubernetes() {
    assertThat(APP.findValuesAsText("description")).hasSizeGreaterThan(300);
    assertThat(ALL.toString()).doesNotContain("x-kubernetes", "int32");
  }

  private static List<String> errors(JsonNode schema, JsonNode value) {
    return new SchemaValidator(schema).errors(value).stream().map(Object::toString).toList();
  }

  private static JsonNode schema(String kind) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream err = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8)) {
      Cli.run(new String[] {"schema", kind}, InputStream.nullInputStream(), out, err);
      return new ObjectMapper().readTree(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
