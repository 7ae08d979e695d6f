package io.kaspr.fn.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.Case;
import io.kaspr.fn.krm.item.Annotations;
import io.kaspr.fn.krm.item.HostAnnotations;
import io.kaspr.fn.krm.item.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Annotations that an app shares with its template or with other items, by an anchor. */
final class SharedAnnotationsTest {
  private static final String HEAD =
      """
      apiVersion: config.kubernetes.io/v1
      kind: ResourceList
      items:
      - apiVersion: kaspr.io/v1alpha1
        kind: KasprApp
        metadata:
          name: orders
      """;

  private static final String SPEC = "  spec:\n    bootstrapServers: kafka:9092\n";

  @Test
  void marksTheAppAndNotItsTemplate() throws Exception {
    Case.Answer answer =
        Case.run(
            HEAD
                + """
                    annotations: &a
                      scrape: "true"
                      config.kubernetes.io/index: '0'
                      internal.config.kubernetes.io/path: 'app.yaml'
                """
                + SPEC
                + "    template: {pod: {metadata: {annotations: *a}}}\n");
    assertThat(answer.exitCode()).isZero();
    assertThat(answer.err()).isEmpty();
    Item app = Case.list(answer.out()).items().get(0);
    assertThat(Annotations.of(app.tree()).get(HostAnnotations.LOCAL_CONFIG)).contains("true");
    assertThat(app.text()).contains("{pod: {metadata: {annotations: &a {\"scrape\": \"true\"}}}}");
    assertThat(item(answer, "StatefulSet").text())
        .contains("scrape: \"true\"")
        .doesNotContain("config.kubernetes.io/local-config");
  }

  @Test
  void marksTheAppAndNothingBehindTheItems() {
    String notes = "notes: {one: *a, two: *a}\n";
    Case.Answer answer = Case.run(HEAD + "    annotations: &a {scrape: \"true\"}\n" + SPEC + notes);
    assertThat(answer.exitCode()).isZero();
    assertThat(answer.out()).contains("\nnotes: {one: &a {\"scrape\": \"true\"}, two: *a}\n");
  }

  @Test
  void leavesWhatIsNoYamlBehindTheItems() {
    String notes = "notes:\n    one: *a\n  two: *a\n";
    Case.Answer answer = Case.run(HEAD + "    annotations: &a {scrape: \"true\"}\n" + SPEC + notes);
    assertThat(answer.out()).contains("\n" + notes);
  }

  @Test
  void marksTheAppAndNoOtherItem() throws Exception {
    Case.Answer answer =
        Case.run(
            HEAD
                + "    annotations: &a {scrape: \"true\"}\n"
                + SPEC
                + """
                - apiVersion: v1
                  kind: Secret
                  metadata: {name: one, annotations: *a}
                - apiVersion: v1
                  kind: Endpoints
                  metadata: {name: two, annotations: *a}
                """);
    assertThat(answer.exitCode()).isZero();
    assertThat(item(answer, "Secret").text()).contains("annotations: &a {\"scrape\": \"true\"}}");
    assertThat(item(answer, "Endpoints").text()).contains("annotations: *a}");
  }

  @Test
  void keepsTheAnchorsOfAnAppThatIsDropped() {
    Case.Answer answer =
        Case.run(
            HEAD
                + "    labels: &a {team: a}\n"
                + SPEC
                + "- {apiVersion: v1, kind: Secret, metadata: {name: one, labels: *a}}\n"
                + "functionConfig: {apiVersion: fn.kaspr.io/v1alpha1, kind: RenderKasprApps,"
                + " metadata: {name: s}, spec: {source: Drop}}\n");
    assertThat(item(answer, "Secret").text()).contains("labels: &a {\"team\": \"a\"}}}");
  }

  @Test
  void rendersAnAppWithMergedAnnotationsAndAWarning() {
    Case.Answer answer =
        Case.run(HEAD + "    annotation: {a: b}\n    annotations: {<<: {team: a}}\n" + SPEC);
    assertThat(answer.exitCode()).isZero();
    assertThat(answer.err()).contains("did you mean 'annotations'?");
    assertThat(item(answer, "StatefulSet").name()).isEqualTo("orders-app");
  }

  private static Item item(Case.Answer answer, String kind) {
    List<Item> items = Case.list(answer.out()).items();
    return items.stream().filter(item -> item.kind().equals(kind)).findFirst().orElseThrow();
  }
}
