package io.kaspr.fn.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.Example;
import io.kaspr.fn.hosts.Command.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kustomize of this machine runs the function, with a prefix and a namespace around it. */
@Tag("hosts")
final class KustomizeTest {
  /** Ours, and meant for the cluster. */
  private static final String KEPT_BY_KPT = "client.lifecycle.config.k8s.io/deletion: detach";

  @TempDir private Path folder;

  /** Here and not only below, where a missing program would not be counted as skipped. */
  @BeforeAll
  static void skipWithoutKustomize() {
    assertThat(Hosts.kustomizes()).isNotEmpty();
  }

  static List<Path> kustomizes() {
    return Hosts.kustomizes();
  }

  @ParameterizedTest
  @MethodSource("kustomizes")
  void transformsAnAppThatHasItsPrefixAndNamespace(Path kustomize) throws Exception {
    String output = build(kustomize, "transformer");

    assertThat(Manifests.in(output))
        .containsExactlyInAnyOrderElementsOf(withNeighbour("team-orders"));
    assertThat(Manifests.namespacesIn(output)).hasSize(7).containsOnly("streams");
    assertThat(output)
        .contains("value: $(POD_NAME).team-orders-app.$(POD_NAMESPACE).svc.cluster.local")
        .doesNotContain("internal.config.kubernetes.io", "local-config");
  }

  private static List<String> withNeighbour(String app) {
    var objects = new ArrayList<>(List.of(Manifests.of(app)));
    objects.add("ConfigMap team-neighbour");
    return objects;
  }

  @ParameterizedTest
  @MethodSource("kustomizes")
  void generatesFromAnAppInOneFile(Path kustomize) throws Exception {
    String output = build(kustomize, "generator");

    assertThat(Manifests.in(output)).containsExactlyInAnyOrder(Manifests.of("team-orders"));
    assertThat(Manifests.namespacesIn(output)).hasSize(6).containsOnly("streams");
    assertThat(output).doesNotContain("internal.config.kubernetes.io", "local-config");
  }

  @ParameterizedTest
  @MethodSource("kustomizes")
  void rendersAgainInEveryOverlay(Path kustomize) throws Exception {
    Workplace place = Workplace.with("overlays", folder);
    String base = built(place.run(arguments(kustomize, "overlays/base")));
    assertThat(Manifests.in(base)).containsExactlyInAnyOrder(Manifests.of("orders"));
    assertThat(base).contains("maxReplicas: 3");

    for (String stage : List.of("dev", "prod")) {
      String output = built(place.run(arguments(kustomize, "overlays/" + stage)));
      assertThat(Manifests.in(output)).containsExactlyInAnyOrder(Manifests.of(stage + "-orders"));
      assertThat(Manifests.namespacesIn(output)).containsOnly("streams-" + stage);
      assertThat(output)
          .contains("maxReplicas: " + Map.of("dev", 1, "prod", 9).get(stage))
          .contains("serviceName: " + stage + "-orders-app")
          .contains("." + stage + "-orders-app.$(POD_NAMESPACE).svc.")
          .doesNotContain("internal.config.kubernetes.io");
    }
  }

  /** kustomize notes the earlier name once for the prefix and once for the namespace. */
  @ParameterizedTest
  @MethodSource("kustomizes")
  void findsTheComponentsAndTablesOfAnAppThatItHasRenamedAndMoved(Path kustomize) throws Exception {
    Workplace place = Workplace.with("overlays", folder);
    place.replace("overlays/base/kustomization.yaml", "orders.yaml\n", "orders.yaml\n  - t.yaml\n");
    Files.writeString(folder.resolve("overlays/base/t.yaml"), TABLE);

    assertThat(built(place.run(arguments(kustomize, "overlays/prod"))))
        .contains("mountPath: /var/lib/data/definitions/prod-pairs-join.yml")
        .contains("left_table: prod-totals", "right_table: prod-totals")
        .contains("output_channel: pairs-channel");
  }

  private static final String TABLE =
      """
      apiVersion: kaspr.io/v1alpha1
      kind: KasprTable
      metadata:
        name: totals
        labels:
          kaspr.io/app: orders
      spec: {}
      ---
      apiVersion: kaspr.io/v1alpha1
      kind: KasprJoin
      metadata:
        name: pairs
        labels:
          kaspr.io/app: orders
      spec:
        leftTable: totals
        rightTable: totals
        extractor: {python: "def key(value): return value"}
      """;

  /** What docs/guide/kustomize.md says of it. */
  @ParameterizedTest
  @MethodSource("kustomizes")
  void knowsNothingOfAnOverlayFromInsideTheBaseAlone(Path kustomize) throws Exception {
    Workplace place = Workplace.with("overlays", folder);
    place.replace("overlays/prod/kustomization.yaml", "transformers:\n  - kaspr-fn.yaml\n", "");
    String output = built(place.run(arguments(kustomize, "overlays/prod")));

    assertThat(Manifests.in(output)).containsExactlyInAnyOrder(Manifests.of("prod-orders"));
    assertThat(output)
        .contains("maxReplicas: 3", ".orders-app.$(POD_NAMESPACE).svc.", "K_APP_NAME: orders-app");
  }

  /** The program is called in the directory of the component, which nothing in its input tells. */
  @ParameterizedTest
  @MethodSource("kustomizes")
  void warnsOfAComponentThatCallsItBeforeThePrefixIsThere(Path kustomize) throws Exception {
    Workplace place = Workplace.with("overlays", folder);
    String base = "overlays/base/kustomization.yaml";
    String head = "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n";
    place.replace(base, "resources:\n", head + "resources:\n");
    String overlay = "overlays/prod/kustomization.yaml";
    place.replace(overlay, "resources:\n", "components:\n");
    place.replace(overlay, "transformers:\n  - kaspr-fn.yaml\n", "");
    Outcome outcome = place.run(arguments(kustomize, "overlays/prod"));

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("name: prod-orders-app\n", ".orders-app.$(POD_NAMESPACE)");
    assertThat(outcome.err())
        .hasLineCount(1)
        .startsWith("warning: base/kustomization.yaml: as a Component it calls kaspr-fn before");

    place.replace(base, "transformers:\n  - kaspr-fn.yaml\n", "");
    place.replace(overlay, "components:\n", "transformers: [kaspr-fn.yaml]\ncomponents:\n");
    assertThat(built(place.run(arguments(kustomize, "overlays/prod"))))
        .contains(".prod-orders-app.$(POD_NAMESPACE)");
  }

  /** And of it too: there is nothing to patch yet, and kustomize does not say so. */
  @ParameterizedTest
  @MethodSource("kustomizes")
  void rendersAfterThePatchesOfItsOwnKustomization(Path kustomize) throws Exception {
    String label = "  - target: {kind: StatefulSet}\n    patch: |\n      - {op: add, ";
    Workplace place = Workplace.with("overlays", folder);
    place.replace(
        "overlays/prod/kustomization.yaml",
        "patches:\n",
        "patches:\n" + label + "path: /metadata/labels/tier, value: gold}\n");
    place.replace("overlays/base/kustomization.yaml", "transformers:\n  - kaspr-fn.yaml\n", "");

    assertThat(built(place.run(arguments(kustomize, "overlays/prod")))).doesNotContain("tier");
  }

  @ParameterizedTest
  @MethodSource("kustomizes")
  void failsWithThePathOfWhatIsWrong(Path kustomize) throws Exception {
    assertFails(kustomize, "transformer", "transformer/orders.yaml", "transformer");
    assertFails(kustomize, "generator", "generator/orders.yaml", "generator");
    assertFails(kustomize, "overlays", "overlays/base/orders.yaml", "overlays/dev");
  }

  private void assertFails(Path kustomize, String use, String app, String directory)
      throws Exception {
    Workplace place = Workplace.with(use, Files.createDirectory(folder.resolve("wrong-" + use)));
    place.replace(app, "bucket: my-kaspr-cache", "bucket: My_Bucket");
    Map<String, String> before = place.files(use);
    Outcome outcome = place.run(arguments(kustomize, directory));

    assertThat(outcome.err()).contains("spec.pythonPackages.cache.gcs.bucket", "My_Bucket");
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(place.files(use)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("kustomizes")
  void buildsOurExample(Path kustomize) throws Exception {
    Workplace place = Workplace.withExample("kustomize", folder);
    String output = built(place.run(arguments(kustomize, "examples/kustomize")));

    assertThat(Manifests.in(output)).containsExactlyInAnyOrder(Manifests.of("staging-clickstream"));
  }

  @ParameterizedTest
  @MethodSource("kustomizes")
  void buildsOurPackagesByATransformerInLine(Path kustomize) throws Exception {
    for (Example example : Example.packages()) {
      Path place = Files.createDirectory(folder.resolve(example.toString()));
      Workplace copy = Workplace.withExample(example.toString(), place);
      String output = built(copy.run(arguments(kustomize, example.folder().toString())));

      assertThat(Manifests.in(output)).containsExactlyInAnyOrderElementsOf(example.objects());
    }
  }

  private String build(Path kustomize, String use) throws Exception {
    return built(Workplace.with(use, folder).run(arguments(kustomize, use)));
  }

  private static String built(Outcome outcome) {
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().replace(KEPT_BY_KPT, ""))
        .as("annotations of the host")
        .doesNotContain("config.k");
    return outcome.out();
  }

  private static Object[] arguments(Path kustomize, String directory) {
    return new Object[] {kustomize, "build", "--enable-alpha-plugins", "--enable-exec", directory};
  }
}
