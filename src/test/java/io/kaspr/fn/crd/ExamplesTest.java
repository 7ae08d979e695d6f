package io.kaspr.fn.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExamplesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "examples/gcs-cache/kasprapp.yaml",
        "examples/kustomize/kasprapp.yaml",
        "fn-config/kustomize-generator.yaml"
      })
  void isAnAppThatTheApiServerTakes(String file) throws Exception {
    assertThat(new SchemaValidator(Crd.schema()).errors(read(file))).isEmpty();
  }

  @Test
  void callsTheFunctionFromKptAsTheReadyMadePipelineDoes() throws Exception {
    assertThat(read("examples/gcs-cache/Kptfile").get("pipeline"))
        .isEqualTo(read("fn-config/kpt-pipeline.yaml").get("pipeline"));
  }

  @Test
  void callsTheFunctionFromKustomizeAsTheReadyMadeTransformerDoes() throws Exception {
    assertThat(function("examples/kustomize/kaspr-fn.yaml").at("/exec/path").asText())
        .isEqualTo("../../kaspr-fn");
    assertThat(function("fn-config/kustomize-transformer.yaml").at("/exec/path").asText())
        .isEqualTo("kaspr-fn");
    assertThat(function("fn-config/kustomize-generator.yaml"))
        .isEqualTo(function("fn-config/kustomize-transformer.yaml"));
  }

  private static JsonNode function(String file) throws Exception {
    JsonNode annotations = read(file).at("/metadata/annotations");
    return Trees.json(annotations.get("config.kubernetes.io/function").asText());
  }

  private static JsonNode read(String file) throws Exception {
    return Trees.json(Files.readString(Path.of(file)));
  }
}
