package io.kaspr.fn.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kaspr.fn.function.KasprFunction;
import io.kaspr.fn.function.Rendering;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.scan.DocumentSplitter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a catalog says of the function is what the function takes. */
final class FunctionDefinitionTest {
  private static final String DEFINITION = "fn-config/krm-function.yaml";
  private static final String SCHEMA = "      openAPIV3Schema:\n";

  @Test
  void describesTheSettingsAsTheirDefinitionDoes() throws Exception {
    String settings = Files.readString(Path.of("fn-config/renderkasprapps.yaml"));
    String schema = settings.substring(settings.indexOf(SCHEMA)).indent(2);

    assertThat(Files.readString(Path.of(DEFINITION)))
        .as("the schema of renderkasprapps.yaml, two columns further to the right")
        .contains("      schema:\n" + schema + "      examples:\n");
  }

  @Test
  void showsConfigurationsThatAreTaken() throws Exception {
    JsonNode spec = new YAMLMapper().readTree(Path.of(DEFINITION).toFile()).get("spec");
    JsonNode version = spec.at("/versions/0");

    assertThat(version.get("examples")).isNotEmpty();
    for (JsonNode example : version.get("examples")) {
      assertThat(example.asText())
          .contains(
              "apiVersion: " + spec.at("/group").asText() + "/" + version.at("/name").asText())
          .contains("kind: " + spec.at("/names/kind").asText());
      assertThat(call(example.asText()).forStandardError()).isEmpty();
    }
  }

  private static Rendering call(String configuration) throws Exception {
    var config = DocumentSplitter.split(configuration).get(0);
    return KasprFunction.apply(ResourceList.of(List.of(), Optional.of(config)));
  }
}
