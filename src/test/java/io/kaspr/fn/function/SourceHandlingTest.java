package io.kaspr.fn.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.Case;
import io.kaspr.fn.krm.item.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of apps and components once they are rendered, as the settings want it. */
final class SourceHandlingTest {
  private static final String LIST =
      """
      apiVersion: config.kubernetes.io/v1
      kind: ResourceList
      items:
      - apiVersion: kaspr.io/v1alpha1
        kind: KasprApp
        metadata: {name: orders}
        spec: {bootstrapServers: 'kafka:9092'}
      - apiVersion: kaspr.io/v1alpha1
        kind: KasprTask
        metadata:
          name: sweep
          labels: {kaspr.io/app: orders}
        spec:
          processors:
            pipeline: [a]
            operations: [{name: a, map: {python: "def a(): return 1"}}]
      - apiVersion: v1
        kind: Secret
        metadata: {name: other}
      functionConfig:
        apiVersion: fn.kaspr.io/v1alpha1
        kind: RenderKasprApps
        metadata: {name: settings}
        spec: {source: %s}
      """;

  @Test
  void dropsAppsAndComponentsAndNothingElse() {
    assertThat(kinds("Drop"))
        .doesNotContain("KasprApp", "KasprTask")
        .contains("StatefulSet", "Secret")
        .hasSize(kinds("Keep").size() - 2);
  }

  @Test
  void marksNothingThatItKeeps() {
    assertThat(run("Keep").out()).doesNotContain("local-config");
    assertThat(run("LocalConfig").out()).contains("local-config");
  }

  @Test
  void rendersTheSameObjectsWhateverBecomesOfTheirSource() {
    assertThat(objects("Drop")).isEqualTo(objects("Keep")).isEqualTo(objects("LocalConfig"));
  }

  private static List<String> objects(String source) {
    return items(source).stream()
        .filter(item -> KasprKinds.of(item.reference()) == KasprKinds.Role.FOREIGN)
        .map(Item::text)
        .toList();
  }

  private static List<String> kinds(String source) {
    return items(source).stream().map(Item::kind).toList();
  }

  private static List<Item> items(String source) {
    return Case.list(run(source).out()).items();
  }

  private static Case.Answer run(String source) {
    Case.Answer answer = Case.run(LIST.formatted(source));
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    return answer;
  }
}
