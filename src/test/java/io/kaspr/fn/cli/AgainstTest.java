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

/** The commands that compare take the same places to compare with. */
final class AgainstTest {
  private static final String OLD =
      APP
          + "  storage: {type: persistent-claim, size: 1Gi}\n"
          + "  pythonPackages: {packages: [requests]}\n";
  private static final String NEW = OLD.replace("1Gi", "2Gi").replace("requests", "polars");

  private Terminal terminal;

  @BeforeEach
  void changeAnApp(@TempDir Path folder) throws Exception {
    terminal = new Terminal(folder.toRealPath());
    terminal.write("apps/app.yaml", OLD);
    terminal.commit("apps");
    terminal.write("old/app.yaml", OLD);
    terminal.write("apps/app.yaml", NEW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "@/old", "@/old/app.yaml", "-"})
  void isADirectoryAFileTheInputOrACommit(String place) throws Exception {
    Outcome diff = terminal.reading(OLD, "diff", "@/apps", "--against", place);
    assertThat(diff.err()).isEmpty();
    assertThat(diff.out())
        .startsWith("changed: StatefulSet shop/orders-app\n! is refused by the API server")
        .contains("\n-          value: requests\n+          value: polars\n")
        .doesNotContain("added: ", "removed: ");

    assertThat(terminal.reading(OLD, "explain", "@/apps", "--against", place).out())
        .contains("shop/orders: cache miss against ")
        .contains("\n  package added: polars\n  package removed: requests\n");

    assertThat(terminal.reading(OLD, "validate", "@/apps", "--against", place).out())
        .startsWith("@/apps/app.yaml:1:1: warning: StatefulSet shop/orders-app: is refused by");
  }

  @Test
  void showsWhatACommitHadAndIsGone() throws Exception {
    terminal.write("apps/app.yaml", NEW.replace("orders", "bills"));

    assertThat(terminal.run("diff", "@/apps", "--against", "HEAD").out())
        .contains("added: Service shop/bills-app-api\n", "removed: Service shop/orders-app-api\n");
  }

  @Test
  void isWhatAnAppWasRenderedToWhereThatIsThere() throws Exception {
    terminal.run("render", "-o", "@/old/rendered", "@/old");
    terminal.write("old/app.yaml", NEW);

    assertThat(terminal.run("diff", "@/apps", "--against", "@/old").out())
        .startsWith("changed: StatefulSet shop/orders-app\n");
  }

  @ParameterizedTest
  @CsvSource({"HEAD, @/apps", "HEAD, @/apps/app.yaml"})
  void asksACommitAboutAnotherPathThanTheInput(String commit, String path) throws Exception {
    assertThat(
            terminal
                .reading(NEW, "explain", "-", "--against", commit, "--against-path", path)
                .out())
        .contains("\n  package added: polars\n  package removed: requests\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "diff - --against -|--against -: standard input is the PATH already",
        "explain - --against HEAD|-: git can only be asked about a path that exists; --against-path"
            + " names one",
        "diff @/apps --against @/old --against-path x|--against-path is for commits, but @/old is a"
            + " path",
        "diff @/apps --against - --against-path x|--against-path is for commits, but - is standard"
            + " input",
        "diff @/apps|missing required option: '--against'; kaspr-fn diff --help shows what there is"
      })
  void saysWhatItCannotCompareWith(String words, String message) throws Exception {
    assertThat(terminal.reading(NEW, words.split(" ", -1)))
        .isEqualTo(new Outcome(ExitCode.MALFORMED_INPUT, "", "kaspr-fn: " + message + "\n"));
  }

  @Test
  void takesNoAppWithErrorsForOneThatIsNew() throws Exception {
    terminal.write("old/app.yaml", OLD + "  replicas: x\n");

    Outcome diff = terminal.run("diff", "@/apps", "--against", "@/old");
    assertThat(diff.exit()).isEqualTo(ExitCode.MALFORMED_INPUT);
    assertThat(diff.out()).isEmpty();
    assertThat(diff.err())
        .startsWith("@/old/app.yaml:10:13: error: ")
        .endsWith(
            "kaspr-fn: --against @/old: its apps have errors, so there is nothing to compare with\n");

    assertThat(terminal.run("explain", "@/apps", "--against", "@/old").out())
        .endsWith("cache miss against @/old\n  the app is not rendered there\n");
  }

  @Test
  void passesOverTemplatesBesideTheApps() throws Exception {
    terminal.write("old/template.yaml", "{{ if .Values.enabled }}\na: [\n");

    assertThat(terminal.run("diff", "@/apps", "--against", "@/old").err()).isEmpty();
  }
}
