package io.kaspr.fn.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.Case;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The settings that can be copied are such as the function takes. */
final class ReadySettingsTest {
  private static final String LIST =
      """
      apiVersion: config.kubernetes.io/v1
      kind: ResourceList
      items:
      - apiVersion: kaspr.io/v1alpha1
        kind: KasprApp
        metadata: {name: orders}
        spec:
          bootstrapServers: kafka:9092
          pythonPackages:
            packages: [requests]
            cache: {type: gcs}
      functionConfig:
      """;

  @Test
  void areTaken() throws Exception {
    Case.Answer answer = rendered("settings.yaml");

    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.OK);
    assertThat(answer.err()).isEmpty();
    assertThat(answer.out())
        .contains("image: registry.example.com/mirror/kasprio/kaspr:")
        .contains("value: analytics-kaspr-packages")
        .contains("value: https://pypi.example.com/simple");
  }

  @Test
  void areTheSameInAConfigMap() throws Exception {
    assertThat(resources(rendered("settings-configmap.yaml")))
        .isEqualTo(resources(rendered("settings.yaml")))
        .contains("kind: StatefulSet");
  }

  private static Case.Answer rendered(String settings) throws Exception {
    return Case.run(LIST + Files.readString(Path.of("fn-config", settings)).indent(2));
  }

  private static String resources(Case.Answer answer) {
    return answer.out().split("(?m)^functionConfig:$", -1)[0];
  }
}
