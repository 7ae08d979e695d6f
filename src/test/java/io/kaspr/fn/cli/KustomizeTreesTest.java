package io.kaspr.fn.cli;

import static io.kaspr.fn.cli.Terminal.APP;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.cli.Terminal.Outcome;
import io.kaspr.fn.function.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Directories that are trees of kustomizations. */
final class KustomizeTreesTest {
  private static final String PATCH = APP.replace("bootstrapServers: kafka:9092", "replicas: 6");

  private static final String AGENT =
      """
      apiVersion: kaspr.io/v1alpha1
      kind: KasprAgent
      metadata: {name: count, namespace: shop, labels: {kaspr.io/app: orders}}
      spec:
        input: {topic: {name: orders}}
        processors:
          pipeline: [add]
          operations:
          - {name: add, map: {python: "def add(value): return value"}}
      """;

  private static final String RENAMED =
      """
      waits for KasprApp shop/orders, which is not in the list: its ConfigMap is rendered, but no pod mounts it; if kustomize has renamed both, it is for KasprApp shop/APP, which only the function that the build calls can know: run the build itself
      """;

  private Terminal terminal;

  @BeforeEach
  void writeABaseAndAnOverlay(@TempDir Path folder) throws Exception {
    terminal = new Terminal(folder.toRealPath());
    terminal.write("base/app.yaml", APP);
    terminal.write("base/kustomization.yaml", "resources: [app.yaml]\n");
    terminal.write("prod/patch.yaml", PATCH);
    terminal.write("prod/kustomization.yaml", "patches: [{path: patch.yaml}]\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patches:\n- path: patch.yaml\n  target: {kind: KasprApp}\n",
        "patches: [{path: ../prod/./patch.yaml}]\n",
        "patchesStrategicMerge: [patch.yaml]\n",
        "patchesJson6902:\n- {path: patch.yaml, target: {kind: KasprApp, name: orders}}\n",
        "patchesStrategicMerge:\n- patch.yaml\n- |\n  kind: KasprApp\n- null\n"
      })
  void takeNoPatchForAnApp(String kustomization) throws Exception {
    terminal.write("prod/kustomization.yaml", kustomization);

    Outcome validate = terminal.run("validate", "@");

    assertThat(validate.exit()).isEqualTo(ExitCode.OK);
    assertThat(validate.out()).isEmpty();
    assertThat(validate.err().replaceFirst("(patches)[SJ]\\w+", "$1"))
        .isEqualTo(
            """
            kaspr-fn: 1 resource, 0 errors, 0 warnings
            kaspr-fn: note: @/prod/kustomization.yaml is not applied here, with its patches (@/prod/patch.yaml passed over); to see what kustomize makes of it, run: kustomize build --enable-alpha-plugins --enable-exec @/prod
            """);
    assertThat(terminal.run("explain", "@").out()).hasLineCount(2);
    assertThat(terminal.run("render", "@/base", "@/prod").exit()).isEqualTo(ExitCode.OK);
  }

  @Test
  void takeNoPatchOfACommitForAnApp() throws Exception {
    terminal.commit(".");

    assertThat(terminal.run("diff", "@", "--against", "HEAD").exit()).isEqualTo(ExitCode.OK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kustomization", "kustomization.yml"})
  void mayHaveOtherNames(String name) throws Exception {
    terminal.write("late/" + name, "patches: [{path: more/p.yaml}]\n");
    terminal.write("late/more/p.yaml", PATCH);
    terminal.commit(".");

    assertThat(terminal.run("diff", "@", "--against", "HEAD").exit()).isEqualTo(ExitCode.OK);
  }

  @Test
  void stillReadAPatchThatTheUserNames() throws Exception {
    assertThat(terminal.run("validate", "@/prod/patch.yaml").out())
        .contains("@/prod/patch.yaml:7:3: error: KasprApp shop/orders spec.bootstrapServers: ");
  }

  @Test
  void loseNoAppByAKustomizationThatCannotBeRead() throws Exception {
    terminal.write("prod/kustomization.yaml", "patches: [{path: patch.yaml}\n");

    assertThat(terminal.run("validate", "@").out()).contains("is at @/base/app.yaml:1:1 as well");
  }

  /** What is built without the function has no trace of the names before. */
  @ParameterizedTest
  @CsvSource({
    "dev-orders, dev-count, true",
    "orders-v2, count-v2, true",
    "dev-orders-v2, dev-count-v2, true",
    "dev-orders, count, false",
    "dev-orders, dev, false",
    "orders-v2, dev-count-v, false",
    "bills, count, false"
  })
  void areBuiltByKustomizeToKnowWhatWasRenamed(String app, String agent, boolean isRenamed)
      throws Exception {
    String built = APP.replace("orders", app) + "---\n" + AGENT.replace("count", agent);

    Outcome validate = terminal.reading(built, "validate", "--strict", "-");

    assertThat(validate.exit()).isEqualTo(ExitCode.INVALID_RESOURCES);
    String why = RENAMED.replace("APP", app);
    assertThat(validate.out().endsWith(why)).isEqualTo(isRenamed);
    assertThat(validate.out().contains("run the build itself")).isEqualTo(isRenamed);
  }

  @Test
  void areNotedUpToThree() throws Exception {
    for (int i = 0; i < 5; i++) {
      terminal.write("overlay" + i + "/kustomization.yaml", "namePrefix: x-\n");
    }

    assertThat(terminal.run("validate", "@").err())
        .hasLineCount(5)
        .contains("note: @/overlay2/kustomization.yaml is not applied here, with its namePrefix;")
        .endsWith("kaspr-fn: note: the same holds for 3 more kustomizations here\n");
  }
}
