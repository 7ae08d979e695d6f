package io.kaspr.fn.render;

import static io.kaspr.fn.render.SampleApps.full;
import static io.kaspr.fn.render.SampleApps.minimal;
import static io.kaspr.fn.render.SampleApps.with;
import static io.kaspr.fn.render.SampleApps.withReplicas;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.yaml.YamlWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

final class AppRendererTest {

  @Test
  void rendersTheObjectsOfAnAppInTheirOrder() {
    assertThat(AppRenderer.render(full()))
        .extracting(object -> object.getKind() + " " + object.getMetadata().getName())
        .containsExactly(
            "ServiceAccount shop-app",
            "ConfigMap shop-app-config",
            "Service shop-app-api",
            "Service shop-app",
            "HorizontalPodAutoscaler shop-app-hpa",
            "StatefulSet shop-app");
  }

  @Test
  void rendersNoAutoscalerForAnAppThatIsSwitchedOff() {
    assertThat(AppRenderer.render(withReplicas(full(), 0)))
        .extracting(HasMetadata::getKind)
        .doesNotContain("HorizontalPodAutoscaler");
  }

  @Test
  void sharesNoMapBetweenObjects() {
    List<HasMetadata> objects = AppRenderer.render(full());

    objects.get(0).getMetadata().getLabels().put("a", "b");

    assertThat(objects.get(1).getMetadata().getLabels()).doesNotContainKey("a");
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(yaml(full())).isEqualTo(yaml(full()));
  }

  @ParameterizedTest
  @MethodSource("apps")
  void rendersWhatTheApiServerTakes(KasprApp app) {
    assertThat(StrictKubernetesSchema.violations(yaml(app))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("apps")
  void writesWhatTheModelsOwnSerialiserWrites(KasprApp app) {
    ObjectMapper databind = new ObjectMapper();
    for (HasMetadata object : AppRenderer.render(app)) {
      Object written =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(YamlWriter.write(object));
      assertThat(written).isEqualTo(databind.convertValue(object, Map.class));
    }
  }

  static Stream<KasprApp> apps() {
    return Stream.of(
        minimal(),
        full(),
        withReplicas(minimal(), 0),
        with(minimal(), SampleApps.minimalPackages()),
        with(minimal(), SampleApps.config(Map.of("K_A", "on", "K_B", "$(X)\n $$ 1e3"))));
  }

  private static String yaml(KasprApp app) {
    return AppRenderer.render(app).stream()
        .map(YamlWriter::write)
        .collect(Collectors.joining("---\n"));
  }
}
