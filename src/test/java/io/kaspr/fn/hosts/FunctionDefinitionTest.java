package io.kaspr.fn.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kaspr.fn.KasprFunction;
import io.kaspr.fn.Rendering;
import io.kaspr.fn.krm.DocumentSplitter;
import io.kaspr.fn.krm.ResourceList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a catalog says of the function is what the function takes. */
final class FunctionDefinitionTest {

  @Test
  void showsConfigurationsThatAreTaken() throws Exception {
    JsonNode spec =
        new YAMLMapper().readTree(Path.of("fn-config/krm-function.yaml").toFile()).get("spec");
    JsonNode version = spec.at("/versions/0");

    assertThat(version.get("examples")).isNotEmpty();
    for (JsonNode example : version.get("examples")) {
      assertThat(example.asText())
          .contains(
              "apiVersion: " + spec.at("/group").asText() + "/" + version.at("/name").asText())
          .contains("kind: " + spec.at("/names/kind").asText());
      assertThat(call(example.asText()).spoken()).isEmpty();
    }
  }

  private static Rendering call(String configuration) throws Exception {
    var config = DocumentSplitter.split(configuration).get(0);
    return KasprFunction.apply(ResourceList.of(List.of(), Optional.of(config)));
  }
}
