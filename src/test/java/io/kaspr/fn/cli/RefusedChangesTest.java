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

/** Changes that are right as text, and that the API server refuses. */
final class RefusedChangesTest {
  private static final String CLAIM = "  storage: {type: persistent-claim, size: 1Gi}\n";
  private static final String REFUSED =
      "is refused by the API server, which cannot change spec.volumeClaimTemplates: delete the"
          + " StatefulSet without its pods (kubectl delete --cascade=orphan), and apply it again; a"
          + " larger size has to be set in each claim as well\n";

  private Terminal terminal;

  @BeforeEach
  void renderAnApp(@TempDir Path folder) throws Exception {
    terminal = new Terminal(folder.toRealPath());
    terminal.write("apps/app.yaml", APP + CLAIM);
    terminal.run("render", "-o", "@/out", "@/apps");
  }

  @Test
  void areSaidByDiff() throws Exception {
    terminal.write("apps/app.yaml", APP + CLAIM.replace("1Gi", "2Gi"));

    Outcome outcome = terminal.run("diff", "@/apps", "--against", "@/out");

    assertThat(outcome.exit()).isEqualTo(ExitCode.DIFFERENCES);
    assertThat(outcome.out())
        .startsWith("changed: StatefulSet shop/orders-app\n! " + REFUSED)
        .contains("\n-          storage: 1Gi\n+          storage: 2Gi\n");
  }

  @Test
  void areToldToPrograms() throws Exception {
    terminal.write("apps/app.yaml", APP);

    assertThat(terminal.run("diff", "@/apps", "--against", "@/out", "--output", "json").out())
        .contains("\"immutable\" : [\n      \"spec.volumeClaimTemplates\"\n    ]");
  }

  @Test
  void areWarningsOfValidateAtTheirApp() throws Exception {
    terminal.write("apps/app.yaml", "# mine\n" + APP + CLAIM.replace("size", "class: fast, size"));

    Outcome outcome = terminal.run("validate", "@/apps", "--against", "@/out");

    assertThat(outcome.exit()).isEqualTo(ExitCode.OK);
    assertThat(outcome.out())
        .isEqualTo("@/apps/app.yaml:2:1: warning: StatefulSet shop/orders-app: " + REFUSED);
    assertThat(terminal.run("validate", "--strict", "@/apps", "--against", "@/out").exit())
        .isEqualTo(ExitCode.INVALID_RESOURCES);
  }

  @Test
  void areSaidOfTheClaimOfThePackages() throws Exception {
    String packages =
        "  pythonPackages: {packages: [a], cache: {enabled: true, storageClass: %s}}\n";
    terminal.write("apps/app.yaml", APP + packages.formatted("slow"));
    terminal.run("render", "-o", "@/out", "@/apps");
    terminal.write("apps/app.yaml", APP + packages.formatted("fast"));

    assertThat(terminal.run("validate", "@/apps", "--against", "@/out").out())
        .endsWith(
            "PersistentVolumeClaim shop/orders-app-python-packages: is refused by the API server,"
                + " which cannot change spec.storageClassName: delete it, and apply it again; what"
                + " is in its volume is lost\n");
  }

  @ParameterizedTest
  @CsvSource({"2Gi, 1024Mi, true", "1Gi, 2Gi, false", "1024Mi, 1Gi, false"})
  void areSaidOfAClaimThatBecomesSmaller(String before, String after, boolean isRefused)
      throws Exception {
    String packages = "  pythonPackages: {packages: [a], cache: {enabled: true, size: %s}}\n";
    terminal.write("apps/app.yaml", APP + packages.formatted(before));
    terminal.run("render", "-o", "@/out", "@/apps");
    terminal.write("apps/app.yaml", APP + packages.formatted(after));

    assertThat(
            terminal
                .run("diff", "@/apps", "--against", "@/out")
                .out()
                .contains("cannot change spec.resources.requests.storage: delete it,"))
        .isEqualTo(isRefused);
  }

  @ParameterizedTest
  @CsvSource({
    "'  clusterIP: None', '  clusterIP: 10.0.0.1', cannot change spec.clusterIP: delete it",
    "'  clusterIP: None', '  sessionAffinity: None', cannot change spec.clusterIP: delete it",
    "'  type: ClusterIP', '  type: ClusterIP\n  clusterIP: 10.0.0.1', ''",
    "'kind: ConfigMap', 'kind: ConfigMap\nimmutable: true', cannot change immutable: delete it",
    "'kind: ConfigMap', 'kind: ConfigMap\nimmutable: true\nbinaryData: {a: b}', cannot change"
        + " binaryData and immutable: delete it",
    "'kind: ConfigMap', 'kind: ConfigMap\nimmutable: false\nbinaryData: {a: b}', ''",
  })
  void areSaidOfAddressesAndOfWhatIsDeclaredImmutable(String now, String before, String refusal)
      throws Exception {
    String text = terminal.read("out/shop/orders.yaml");
    terminal.write("out/shop/orders.yaml", text.replaceFirst("(?m)^" + now + "$", before));

    String diff = terminal.run("diff", "@/apps", "--against", "@/out").out();

    assertThat(diff).startsWith("changed: ");
    assertThat(diff.contains("! is refused by")).isEqualTo(!refusal.isEmpty());
    assertThat(diff).contains(refusal);
  }

  @Test
  void areNoneOfThoseThatTheApiServerTakes() throws Exception {
    terminal.write(
        "apps/app.yaml",
        APP
            + CLAIM.replace("size", "deleteClaim: true, size")
            + "  replicas: 3\n  image: mine\n  config: {topicPartitions: 3}\n");

    assertThat(terminal.run("diff", "@/apps", "--against", "@/out").out())
        .contains("changed: StatefulSet shop/orders-app")
        .doesNotContain("refused");
    assertThat(terminal.run("validate", "@/apps", "--against", "@/out").out()).isEmpty();
  }

  /** As {@code kubectl get -o yaml} has them, with what the API server has added. */
  @Test
  void areNoneOfWhatTheApiServerAdds() throws Exception {
    terminal.write("apps/app.yaml", APP + CLAIM + "  replicas: 3\n");
    terminal.write(
        "out/shop/orders.yaml",
        terminal
            .read("out/shop/orders.yaml")
            .replace(
                "  - metadata:\n      name: orders-app-pv\n",
                """
                  - apiVersion: v1
                    kind: PersistentVolumeClaim
                    status: {phase: Pending}
                    metadata:
                      creationTimestamp: null
                      name: orders-app-pv
                """)
            .replace("      accessModes:", "      volumeMode: Filesystem\n      accessModes:"));

    assertThat(terminal.run("diff", "@/apps", "--against", "@/out").out())
        .contains("volumeMode: Filesystem")
        .doesNotContain("refused");
  }
}
