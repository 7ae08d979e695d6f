package io.kaspr.fn.crd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1CustomResourceDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class CrdTest {
  private static final Path FIELDS = Path.of("src/test/resources/kasprapp-fields.txt");

  @Test
  void hasTheShapeThatTheOfficialClientKnows() {
    String json = Crd.document().toString();
    assertThatCode(
            () -> V1CustomResourceDefinition.validateJsonElement(JsonParser.parseString(json)))
        .doesNotThrowAnyException();
  }

  @Test
  void goesByTheNamesThatUsersKnow() {
    JsonNode names = Crd.document().at("/spec/names");
    assertThat(names.path("kind").asText()).isEqualTo("KasprApp");
    assertThat(names.path("plural").asText()).isEqualTo("kasprapps");
    assertThat(names.path("shortNames")).extracting(JsonNode::asText).contains("kapps", "kapp");
    assertThat(Crd.document().at("/spec/scope").asText()).isEqualTo("Namespaced");
  }

  @Test
  void isStructural() {
    assertThat(StructuralRules.violations(Crd.schema())).isEmpty();
  }

  @Test
  void hasTheListedFieldsAndNoOthers() throws IOException {
    List<String> listed =
        Files.readAllLines(FIELDS).stream().filter(line -> !line.startsWith("#")).toList();
    assertThat(specPlaces())
        .extracting(p -> p + ": " + p.type())
        .as("%s lists the fields of crds/kasprapp.yaml in their order", FIELDS)
        .containsExactlyElementsOf(listed);
  }

  @Test
  void saysOfEveryFieldWhatItIs() {
    assertThat(specPlaces())
        .filteredOn(place -> !place.path().endsWith("[]") && !place.path().endsWith("{}"))
        .allSatisfy(p -> assertThat(p.schema().path("description").asText()).endsWith("."));
  }

  @Test
  void keepsUnknownFieldsWhereUsersMayHaveTheirOwn() {
    assertThat(SchemaPlace.of(Crd.schema()))
        .filteredOn(p -> p.schema().has("x-kubernetes-preserve-unknown-fields"))
        .extracting(SchemaPlace::path)
        .containsExactly("spec.config", "spec.template.pod.volumes[].emptyDir.sizeLimit", "status");
  }

  @Test
  void hasTheDefaultsOfThePlan() {
    Map<String, String> defaults = new TreeMap<>();
    for (SchemaPlace place : specPlaces()) {
      if (place.schema().has("default")) {
        String name = place.path().substring("spec.pythonPackages.".length());
        defaults.put(name, place.schema().get("default").asText());
      }
    }
    assertThat(defaults)
        .containsOnly(
            Map.entry("cache.type", "pvc"),
            Map.entry("cache.enabled", "false"),
            Map.entry("cache.accessMode", "ReadWriteMany"),
            Map.entry("cache.gcs.prefix", "kaspr-packages/"),
            Map.entry("cache.gcs.maxArchiveSize", "1Gi"),
            Map.entry("cache.gcs.secretRef.key", "sa.json"),
            Map.entry("credentials.secretRef.usernameKey", "username"),
            Map.entry("credentials.secretRef.passwordKey", "password"));
  }

  @Test
  void hasDefaultsThatItsOwnRulesAllow() {
    for (SchemaPlace place : specPlaces()) {
      JsonNode value = place.schema().path("default");
      if (!value.isMissingNode()) {
        assertThat(new SchemaValidator(place.schema()).errors(value)).as(place.path()).isEmpty();
      }
    }
  }

  /** Go's regular expressions, which the API server uses, know no groups that begin with "(?=". */
  @Test
  void usesPatternsThatGoKnows() {
    assertThat(SchemaPlace.of(Crd.schema()))
        .allSatisfy(p -> assertThat(p.schema().path("pattern").asText()).doesNotContain("(?"));
  }

  private static List<SchemaPlace> specPlaces() {
    return SchemaPlace.of(Crd.schema()).stream().filter(p -> p.path().startsWith("spec.")).toList();
  }
}
