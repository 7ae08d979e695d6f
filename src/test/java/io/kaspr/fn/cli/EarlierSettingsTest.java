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

/** With a commit to compare with, the settings are those of that commit. */
final class EarlierSettingsTest {
  private static final String SETTINGS =
      """
      apiVersion: fn.kaspr.io/v1alpha1
      kind: RenderKasprApps
      metadata: {name: settings}
      spec:
        defaults:
          gcs: {bucket: shop-old, secretRef: {name: gcs-sa-key}}
          pythonPackages: {indexUrl: 'https://old.example.com/simple'}
      """;

  private Terminal terminal;

  @BeforeEach
  void changeTheSettings(@TempDir Path folder) throws Exception {
    terminal = new Terminal(folder.toRealPath());
    terminal.write(
        "r/app.yaml", APP + "  pythonPackages: {packages: [requests], cache: {type: gcs}}\n");
    terminal.write("r/settings.yaml", SETTINGS);
    terminal.write("outside.yaml", SETTINGS);
    new Terminal(terminal.folder().resolve("r")).commit(".");
    terminal.write("r/settings.yaml", SETTINGS.replace("old", "new"));
    terminal.write("r/untracked.yaml", SETTINGS);
  }

  @Test
  void makeADifferenceAlone() throws Exception {
    assertThat(against("explain", "settings.yaml").out())
        .endsWith(
            """
            shop/orders: cache miss against HEAD
              index changed: https://old.example.com/simple -> https://new.example.com/simple
            """);
    assertThat(against("diff", "settings.yaml").out())
        .contains("\n-          value: shop-old\n+          value: shop-new\n");
  }

  @ParameterizedTest
  @CsvSource({"untracked.yaml", "../outside.yaml"})
  void areThoseOfNowWhereTheCommitHasNone(String settings) throws Exception {
    assertThat(against("explain", settings).err())
        .isEqualTo(
            "kaspr-fn: note: --config @/r/"
                + settings
                + ": HEAD does not have it, so that of now holds for its apps too\n");
    assertThat(against("diff", settings).exit()).isEqualTo(ExitCode.OK);
  }

  @Test
  void areNotGuessedWhereThoseOfThenAreBroken() throws Exception {
    terminal.write("r/settings.yaml", "a: [\n");
    new Terminal(terminal.folder().resolve("r")).commit(".");
    terminal.write("r/settings.yaml", SETTINGS);

    Outcome outcome = against("explain", "settings.yaml");
    assertThat(outcome.exit()).isEqualTo(ExitCode.MALFORMED_INPUT);
    assertThat(outcome.err()).matches("kaspr-fn: --config [0-9a-f]{10}:settings.yaml: .*\\n");
  }

  private Outcome against(String command, String settings) throws Exception {
    return terminal.run(
        command, "@/r/app.yaml", "--config", "@/r/" + settings, "--against", "HEAD");
  }
}
