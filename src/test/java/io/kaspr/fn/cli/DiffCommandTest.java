package io.kaspr.fn.cli;

import static io.kaspr.fn.cli.Terminal.APP;
import static io.kaspr.fn.cli.Terminal.disabled;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.cli.Terminal.Outcome;
import io.kaspr.fn.function.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiffCommandTest {
  private Terminal terminal;

  @BeforeEach
  void renderAnApp(@TempDir Path folder) throws Exception {
    terminal = new Terminal(folder.toRealPath());
    terminal.write("apps/app.yaml", APP);
    terminal.run("render", "-o", "@/out", "@/apps");
  }

  @Test
  void findsNoDifferenceInWhatItHasWritten() throws Exception {
    assertThat(diff()).isEqualTo(new Outcome(ExitCode.OK, "", ""));
  }

  @Test
  void caresOnlyForWhatManifestsSay() throws Exception {
    String text = terminal.read("out/shop/orders.yaml");
    terminal.write(
        "out/shop/orders.yaml",
        "# mine\n" + text.replace("name: orders-app-hpa", "name: 'orders-app-hpa' # hpa"));
    terminal.write("out/secret.yaml", "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n");

    assertThat(diff()).isEqualTo(new Outcome(ExitCode.OK, "", ""));
  }

  @Test
  void showsWhatChanges() throws Exception {
    terminal.write("apps/app.yaml", APP + "  replicas: 2\n");

    Outcome outcome = diff();

    assertThat(outcome.exit()).isEqualTo(ExitCode.DIFFERENCES);
    assertThat(outcome.out())
        .contains(
            """
            changed: HorizontalPodAutoscaler shop/orders-app-hpa
            --- HorizontalPodAutoscaler shop/orders-app-hpa
            +++ HorizontalPodAutoscaler shop/orders-app-hpa
            """)
        .contains("\n-  maxReplicas: 1\n+  maxReplicas: 2\n");
  }

  @Test
  void showsWhatIsAddedAndRemoved() throws Exception {
    terminal.write("apps/app.yaml", APP.replace("orders", "bills"));

    assertThat(diff().out())
        .contains("added: Service shop/bills-app-api\n--- /dev/null\n")
        .contains(
            "removed: Service shop/orders-app-api\n", "+++ /dev/null\n", "\n-kind: Service\n");
  }

  @Test
  void leavesWhatADisabledAppWasRenderedToBefore() throws Exception {
    terminal.write("apps/app.yaml", disabled(APP));
    terminal.write("apps/bills.yaml", APP.replace("orders", "bills"));

    assertThat(diff().out())
        .contains("added: Service shop/bills-app-api\n")
        .doesNotContain("orders");
  }

  @Test
  void hasTroubleWithErrors() throws Exception {
    terminal.write("apps/app.yaml", APP + "  replicas: x\n");
    assertThat(diff().exit()).isEqualTo(ExitCode.MALFORMED_INPUT);

    terminal.write("apps/app.yaml", APP);
    terminal.write("out/broken.yaml", "a: [ # kaspr.io\n");
    assertThat(diff().err()).startsWith("kaspr-fn: @/out/broken.yaml: line 2, column 1: ");
  }

  @Test
  void tellsPrograms() throws Exception {
    terminal.write("apps/app.yaml", APP + "  replicas: 2\n");
    assertThat(terminal.run("diff", "@/apps", "--against", "@/out", "--output", "json").out())
        .isEqualTo(
            """
            [
              {
                "change" : "changed",
                "resource" : {
                  "apiVersion" : "autoscaling/v2",
                  "kind" : "HorizontalPodAutoscaler",
                  "namespace" : "shop",
                  "name" : "orders-app-hpa"
                },
                "diff" : "%s"
              }
            ]
            """
                .formatted(diff().out().replaceFirst(".*\n", "").replace("\n", "\\n")));
  }

  private Outcome diff() throws Exception {
    return terminal.run("diff", "@/apps", "--against", "@/out");
  }
}
