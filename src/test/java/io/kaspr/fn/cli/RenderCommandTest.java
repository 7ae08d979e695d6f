package io.kaspr.fn.cli;

import static io.kaspr.fn.cli.Terminal.APP;
import static io.kaspr.fn.cli.Terminal.disabled;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.cli.Terminal.Outcome;
import io.kaspr.fn.function.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RenderCommandTest {
  private static final String AGENT =
      """
      apiVersion: kaspr.io/v1alpha1
      kind: KasprTask
      metadata:
        name: sweep
        namespace: shop
        labels: {kaspr.io/app: orders}
      spec:
        schedule: {interval: 60s}
        processors:
          pipeline: [work]
          operations:
          - name: work
            map: {entrypoint: work, python: "def work(): pass"}
      """;

  private static final String CONFIG =
      """
      apiVersion: fn.kaspr.io/v1alpha1
      kind: RenderKasprApps
      metadata: {name: settings}
      spec: {namespace: late}
      """;

  private Terminal terminal;

  @BeforeEach
  void takeAFolder(@TempDir Path folder) throws Exception {
    terminal = new Terminal(folder.toRealPath());
    terminal.write("apps/app.yaml", APP);
  }

  @Test
  void findsTheAppOfAComponentAcrossFiles() throws Exception {
    terminal.write("components/sweep.yml", AGENT);

    Outcome outcome = terminal.run("render", "@/apps", "@/components");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("TASKS_HASH", "name: sweep-task");
  }

  @Test
  void rendersNothingTwiceWhereEarlierOutputLies() throws Exception {
    String once = terminal.run("render", "@/apps").out();
    terminal.write("apps/rendered/orders.yaml", once);
    terminal.write("apps/copy/orders.yaml", once);

    Outcome again = terminal.run("render", "@/apps");

    assertThat(again).isEqualTo(new Outcome(ExitCode.OK, once, ""));
  }

  @Test
  void namesBothPlacesOfAResourceThatIsThereTwice() throws Exception {
    terminal.write("apps/two.yaml", "# the same\n" + APP);

    Outcome outcome = terminal.run("render", "@");

    assertThat(outcome.exit()).isEqualTo(ExitCode.INVALID_RESOURCES);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .isEqualTo(
            "@/apps/two.yaml:2:1: error: KasprApp shop/orders: is at @/apps/app.yaml:1:1 as well;"
                + " rename or remove one of them\n");
  }

  @Test
  void passesOverWhatIsNotKasprs() throws Exception {
    terminal.write("kustomization.yaml", "resources: [apps/app.yaml]\n");
    terminal.write("patch.yaml", "# of KasprApp orders\n- op: remove\n  path: /a\n- op: test\n");
    terminal.write("chart/templates/a.yaml", "a: {{ .Values.a }}\n");
    terminal.write("Kptfile", "kind: Kptfile\n");
    terminal.write(".git/old.yaml", APP);
    terminal.write("apps/.draft.yaml", APP);

    assertThat(terminal.run("render", "@"))
        .isEqualTo(terminal.run("render", "@/apps/app.yaml"))
        .matches(outcome -> outcome.exit() == ExitCode.OK && outcome.err().isEmpty());
  }

  @Test
  void takesEachFileOnceWhereLinksGoRound() throws Exception {
    Files.createSymbolicLink(terminal.folder().resolve("apps/up"), Path.of(".."));
    Files.createSymbolicLink(terminal.folder().resolve("again"), Path.of("apps"));
    Files.createSymbolicLink(terminal.folder().resolve("lost.yaml"), Path.of("nowhere"));

    assertThat(terminal.run("render", "@", "@/apps/app.yaml").exit()).isEqualTo(ExitCode.OK);
  }

  @Test
  void writesOneFileForEachApp() throws Exception {
    terminal.write(
        "apps/bills.yaml", APP.replace("orders", "bills").replace("  namespace: shop\n", ""));

    Outcome outcome = terminal.run("render", "-o", "@/out", "@/apps");

    assertThat(outcome.out())
        .isEqualTo("written @/out/bills.yaml\nwritten @/out/shop/orders.yaml\n");
    assertThat(terminal.read("out/shop/orders.yaml"))
        .isEqualTo(terminal.run("render", "@/apps/app.yaml").out());
  }

  @Test
  void leavesAFileThatIsRightAsItIs() throws Exception {
    terminal.run("render", "-o", "@/out", "@/apps");
    Path file = terminal.folder().resolve("out/shop/orders.yaml");
    FileTime time =
        Files.setLastModifiedTime(file, FileTime.fromMillis(0)).toRealPath().equals(file)
            ? Files.getLastModifiedTime(file)
            : FileTime.fromMillis(1);

    assertThat(terminal.run("render", "-o", "@/out", "@/apps").out()).isEmpty();
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(time);
  }

  @Test
  void removesTheFilesOfAppsThatAreGoneAndNoOthers() throws Exception {
    terminal.run("render", "-o", "@/out", "@/apps");
    String once = terminal.read("out/shop/orders.yaml");
    terminal.write("out/rendered/orders.yaml", once);
    terminal.write("out/shop/mine.yaml", once);
    terminal.write("out/shop/notes.yaml", "a: 1\n");
    terminal.write("apps/app.yaml", APP.replace("orders", "bills"));

    assertThat(terminal.run("render", "-o", "@/out", "@/apps").out())
        .isEqualTo("written @/out/shop/bills.yaml\nremoved @/out/shop/orders.yaml\n");
    assertThat(terminal.folder().resolve("out"))
        .isDirectoryRecursivelyContaining("glob:**/rendered/orders.yaml")
        .isDirectoryRecursivelyContaining("glob:**/shop/mine.yaml")
        .isDirectoryRecursivelyContaining("glob:**/shop/notes.yaml");
  }

  @Test
  void removesTheDirectoryOfANamespaceWithItsLastFile() throws Exception {
    terminal.run("render", "-o", "@/out", "@/apps");
    terminal.write("apps/app.yaml", APP.replace("shop", "market"));
    terminal.run("render", "-o", "@/out", "@/apps");

    assertThat(terminal.folder().resolve("out/market/orders.yaml")).exists();
    assertThat(terminal.folder().resolve("out/shop")).doesNotExist();
  }

  @Test
  void leavesTheFileOfAnAppThatIsDisabled() throws Exception {
    terminal.run("render", "-o", "@/out", "@/apps");
    String once = terminal.read("out/shop/orders.yaml");
    terminal.write("apps/app.yaml", disabled(APP));

    assertThat(terminal.run("render", "-o", "@/out", "@/apps"))
        .isEqualTo(
            new Outcome(
                ExitCode.OK,
                "",
                "kaspr-fn: warning: @/apps: KasprApp shop/orders is not rendered, as"
                    + " kaspr.io/render is disabled, and there is no other app\n"));
    assertThat(terminal.read("out/shop/orders.yaml")).isEqualTo(once);
  }

  @Test
  void knowsADisabledAppByTheNamespaceThatIsSet() throws Exception {
    String app = APP.replace("  namespace: shop\n", "");
    terminal.write("apps/app.yaml", app);
    terminal.write("config.yaml", CONFIG);
    terminal.run("render", "--config", "@/config.yaml", "-o", "@/out", "@/apps");
    terminal.write("apps/app.yaml", disabled(app));
    terminal.run("render", "--config", "@/config.yaml", "-o", "@/out", "@/apps");

    assertThat(terminal.folder().resolve("out/late/orders.yaml")).exists();
  }

  @Test
  void saysWhatIsInTheWayOfItsDirectory() throws Exception {
    terminal.write("out", "");

    assertThat(terminal.run("render", "-o", "@/out", "@/apps").err())
        .isEqualTo("kaspr-fn: -o @/out: is a file, not a directory\n");
    assertThat(terminal.run("render", "-o", "/proc/no", "@/apps").err())
        .isEqualTo("kaspr-fn: /proc/no: there is no such file or directory\n");
  }

  @Test
  void overwritesNoFileOfSomebodyElse() throws Exception {
    terminal.write("out/shop/orders.yaml", "a: 1\n");
    terminal.write("apps/bills.yaml", APP.replace("orders", "bills"));

    Outcome outcome = terminal.run("render", "-o", "@/out", "@/apps");

    assertThat(outcome.exit()).isEqualTo(ExitCode.MALFORMED_INPUT);
    assertThat(outcome.err())
        .isEqualTo(
            "kaspr-fn: @/out/shop/orders.yaml: holds more than kaspr-fn rendered for this app;"
                + " nothing is written\n");
    assertThat(terminal.folder().resolve("out/shop/bills.yaml")).doesNotExist();
  }

  @Test
  void writesNothingWhenThereIsAnError() throws Exception {
    terminal.write("apps/bills.yaml", APP.replace("orders", "bills") + "  replicas: x\n");

    assertThat(terminal.run("render", "-o", "@/out", "@/apps").exit())
        .isEqualTo(ExitCode.INVALID_RESOURCES);
    assertThat(terminal.folder().resolve("out")).doesNotExist();
  }

  @Test
  void handsItsConfigurationToTheFunction() throws Exception {
    terminal.write(
        "config.yaml", "\napiVersion: fn.kaspr.io/v1\nkind: RenderKaspApps\nmetadata: {name: c}\n");

    Outcome outcome = terminal.run("render", "--config", "@/config.yaml", "@/apps");

    assertThat(outcome.exit()).isEqualTo(ExitCode.INVALID_RESOURCES);
    assertThat(outcome.err()).startsWith("@/config.yaml:2:1: error: RenderKaspApps c: fn.kaspr.io");
  }
}
