package io.kaspr.fn.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaspr.fn.Example;
import io.kaspr.fn.function.Rendering;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.render.StrictKubernetesSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ExamplesTest {

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.Example#all")
  void holdsResourcesThatTheApiServerTakes(Example example) throws Exception {
    List<Item> ours = example.items().stream().filter(ExamplesTest::isOurs).toList();
    assertThat(ours).isNotEmpty();
    for (Item item : ours) {
      SchemaValidator schema = new SchemaValidator(Crd.schema(item.kind()));
      assertThat(schema.errors(ComparedTexts.json(item.document())))
          .as("%s", item.reference())
          .isEmpty();
    }
  }

  private static boolean isOurs(Item item) {
    return item.apiVersion().equals("kaspr.io/v1alpha1");
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.Example#all")
  void isRenderedWithoutAComplaint(Example example) throws Exception {
    Rendering rendering = example.rendering();
    assertThat(rendering.forStandardError()).isEmpty();
    assertThat(rendering.generated()).hasSizeGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.Example#all")
  void becomesWhatTheApiServerTakes(Example example) throws Exception {
    String manifests =
        example.rendering().generated().stream()
            .map(Item::document)
            .collect(Collectors.joining("---\n"));
    assertThat(StrictKubernetesSchema.violations(manifests)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.Example#all")
  void namesInItsReadmeWhatComesOut(Example example) throws Exception {
    String readme = example.readme();
    for (Item item : example.rendering().generated()) {
      assertThat(readme).contains(item.kind()).contains(item.reference().name() + "\n");
    }
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.Example#all")
  void saysInItsReadmeHowItIsRun(Example example) throws Exception {
    String folder = "examples/" + example;
    assertThat(example.readme())
        .contains("./kaspr-fn render " + folder)
        .contains("kustomize build --enable-alpha-plugins --enable-exec " + folder);
    if (example.isPackage()) {
      assertThat(example.readme()).contains("kpt fn render " + folder + " --allow-exec");
    }
  }

  @Test
  void hasAGeneratorThatTheApiServerTakes() throws Exception {
    JsonNode app = read("fn-config/kustomize-generator.yaml");
    assertThat(new SchemaValidator(Crd.schema()).errors(app)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.Example#packages")
  void callsTheFunctionFromKptAsTheReadyMadePipelineDoes(Example example) throws Exception {
    assertThat(read(example.folder() + "/Kptfile").get("pipeline"))
        .isEqualTo(read("fn-config/kpt-pipeline.yaml").get("pipeline"));
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.Example#packages")
  void callsTheFunctionFromKustomizeInLine(Example example) throws Exception {
    JsonNode transformers = read(example.folder() + "/kustomization.yaml").get("transformers");
    assertThat(function(ComparedTexts.json(transformers.get(0).asText())))
        .isEqualTo(function(read("examples/kustomize/kaspr-fn.yaml")));
  }

  @Test
  void callsTheFunctionFromKustomizeAsTheReadyMadeTransformerDoes() throws Exception {
    assertThat(function(read("examples/kustomize/kaspr-fn.yaml")).at("/exec/path").asText())
        .isEqualTo("../../kaspr-fn");
    assertThat(function(read("fn-config/kustomize-transformer.yaml")).at("/exec/path").asText())
        .isEqualTo("kaspr-fn");
    assertThat(function(read("fn-config/kustomize-generator.yaml")))
        .isEqualTo(function(read("fn-config/kustomize-transformer.yaml")));
  }

  private static JsonNode function(JsonNode resource) throws Exception {
    JsonNode annotations = resource.at("/metadata/annotations");
    return ComparedTexts.json(annotations.get("config.kubernetes.io/function").asText());
  }

  private static JsonNode read(String file) throws Exception {
    return ComparedTexts.json(Files.readString(Path.of(file)));
  }
}
