package io.kaspr.fn.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.hosts.Command.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kustomize of this machine runs the function, with a prefix and a namespace around it. */
@Tag("hosts")
final class KustomizeTest {
  @TempDir private Path folder;

  static List<Path> kustomizes() {
    return Hosts.kustomizes();
  }

  @ParameterizedTest
  @MethodSource("kustomizes")
  void transformsAnAppThatHasItsPrefixAndNamespace(Path kustomize) throws Exception {
    String output = build(kustomize, "transformer", "transformer");

    assertThat(Manifests.in(output)).containsExactlyInAnyOrder(withNeighbour("team-orders"));
    assertThat(Manifests.namespacesIn(output)).hasSize(7).containsOnly("streams");
    assertThat(output)
        .contains("value: $(POD_NAME).team-orders-app.$(POD_NAMESPACE).svc.cluster.local")
        .doesNotContain("internal.config.kubernetes.io", "local-config");
  }

  private static String[] withNeighbour(String app) {
    var objects = new ArrayList<>(List.of(Manifests.of(app)));
    objects.add("ConfigMap team-neighbour");
    return objects.toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("kustomizes")
  void generatesFromAnAppInOneFile(Path kustomize) throws Exception {
    String output = build(kustomize, "generator", "generator");

    assertThat(Manifests.in(output)).containsExactlyInAnyOrder(Manifests.of("team-orders"));
    assertThat(Manifests.namespacesIn(output)).hasSize(6).containsOnly("streams");
    assertThat(output).doesNotContain("internal.config.kubernetes.io", "local-config");
  }

  @ParameterizedTest
  @MethodSource("kustomizes")
  void rendersAgainInEveryOverlay(Path kustomize) throws Exception {
    String base = build(kustomize, "overlays", "overlays/base");
    assertThat(Manifests.in(base)).containsExactlyInAnyOrder(Manifests.of("orders"));
    assertThat(base).contains("maxReplicas: 3");

    for (String stage : List.of("dev", "prod")) {
      String output = built(place().run(arguments(kustomize, "overlays/" + stage)));
      assertThat(Manifests.in(output)).containsExactlyInAnyOrder(Manifests.of(stage + "-orders"));
      assertThat(Manifests.namespacesIn(output)).containsOnly("streams-" + stage);
      assertThat(output)
          .contains("maxReplicas: " + Map.of("dev", 1, "prod", 9).get(stage))
          .contains("serviceName: " + stage + "-orders-app")
          .contains("." + stage + "-orders-app.$(POD_NAMESPACE).svc.")
          .doesNotContain("internal.config.kubernetes.io");
    }
  }

  @ParameterizedTest
  @MethodSource("kustomizes")
  void failsWithThePathOfWhatIsWrong(Path kustomize) throws Exception {
    for (String use : List.of("transformer", "generator", "overlays")) {
      Path own = Files.createDirectory(folder.resolve("wrong-" + use));
      Workplace place = Workplace.with(use, own);
      String app = use.equals("overlays") ? "overlays/base/orders.yaml" : use + "/orders.yaml";
      place.replace(app, "bucket: my-kaspr-cache", "bucket: My_Bucket");
      Map<String, String> before = place.files(use);
      Outcome outcome =
          place.run(arguments(kustomize, use.equals("overlays") ? "overlays/dev" : use));

      assertThat(outcome.err()).contains("spec.pythonPackages.cache.gcs.bucket", "My_Bucket");
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.exit()).isEqualTo(1);
      assertThat(place.files(use)).isEqualTo(before);
    }
  }

  private String build(Path kustomize, String use, String directory) throws Exception {
    return built(Workplace.with(use, folder).run(arguments(kustomize, directory)));
  }

  private static String built(Outcome outcome) {
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.err()).isEmpty();
    return outcome.out();
  }

  private Workplace place() {
    return new Workplace(folder);
  }

  private static Object[] arguments(Path kustomize, String directory) {
    return new Object[] {kustomize, "build", "--enable-alpha-plugins", "--enable-exec", directory};
  }
}
