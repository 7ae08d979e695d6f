package io.kaspr.fn.cli;

import static io.kaspr.fn.cli.Terminal.APP;
import static io.kaspr.fn.cli.Terminal.disabled;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.cli.Terminal.Outcome;
import io.kaspr.fn.function.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScriptCommandTest {
  private static final String CACHED =
      APP
          + """
            pythonPackages:
              packages: [pandas>=2.0, "a; python_version < '3.12'"]
              indexUrl: https://pypi.example.com/simple
              credentials: {secretRef: {name: pypi}}
              cache:
                type: gcs
                gcs:
                  bucket: shop-cache
                  secretRef: {name: gcs-sa-key}
            template:
              pythonPackagesInitContainer:
                env:
                - {name: PLAIN, value: "it's $HOME `id` \\\\ \\"x\\"\\nand more"}
                - {name: JOINED, value: "$(PYPI_USERNAME)/$(PLAIN)/$(LATER)/$$(PLAIN)"}
                - {name: odd.name, value: "a\\nexit 7"}
                - {name: LATER, value: late}
          """;

  private Terminal terminal;

  @BeforeEach
  void takeAFolder(@TempDir Path folder) throws Exception {
    terminal = new Terminal(folder.toRealPath());
    terminal.write("apps/app.yaml", CACHED);
  }

  @Test
  void endsInTheScriptByteForByte() throws Exception {
    String script = Files.readString(Path.of("testdata/install-packages-gcs.approved.sh"), UTF_8);

    assertThat(terminal.run("script", "orders", "@/apps").out())
        .startsWith(
            "#!/bin/bash\n# The script of KasprApp shop/orders's container install-packages")
        .contains("\n# export PYPI_PASSWORD=...  to be set from secretKeyRef ")
        .endsWith("\n\n" + script);
  }

  @Test
  void setsEveryVariableToWhatTheKubeletWould() throws Exception {
    String whole = terminal.run("script", "shop/orders", "@/apps").out();
    terminal.write("whole.sh", whole);
    assertThat(bash("bash -n whole.sh && echo fine")).isEqualTo("fine\n");

    terminal.write("exports.sh", whole.substring(0, whole.indexOf("\n\n# ")));
    Map<String, String> expected =
        Map.of(
            "PLAIN", "it's $HOME `id` \\ \"x\"\nand more",
            "JOINED", "me/it's $HOME `id` \\ \"x\"\nand more/$(LATER)/$(PLAIN)",
            "PACKAGES", "pandas>=2.0\na; python_version < '3.12'",
            "LATER", "late");
    for (String name : expected.keySet()) {
      assertThat(bash("PYPI_USERNAME=me; . ./exports.sh; printf '%s' \"$" + name + "\""))
          .isEqualTo(expected.get(name));
    }
  }

  @Test
  void saysWhichAppsThereAre() throws Exception {
    assertThat(terminal.run("script", "order", "@/apps"))
        .isEqualTo(
            new Outcome(
                ExitCode.MALFORMED_INPUT,
                "",
                "kaspr-fn: there is no KasprApp 'order'; did you mean 'orders'?\n"));
    terminal.write(
        "apps/other.yaml",
        CACHED.replace("namespace: shop", "namespace: bar").replace("bucket: ", "bucket: bar-"));
    assertThat(terminal.run("script", "orders", "@/apps").err())
        .isEqualTo("kaspr-fn: 'orders' may be shop/orders or bar/orders; say which\n");
  }

  @Test
  void saysThatAnAppHasNoScript() throws Exception {
    terminal.write("apps/app.yaml", APP);
    assertThat(terminal.run("script", "orders", "@/apps").err())
        .isEqualTo("kaspr-fn: shop/orders: has no pythonPackages, so no script\n");
  }

  @Test
  void saysThatAnAppIsDisabled() throws Exception {
    terminal.write("apps/app.yaml", disabled(CACHED));
    terminal.write("apps/bills.yaml", CACHED.replace("orders", "bills"));

    assertThat(terminal.run("script", "shop/orders", "@/apps").err())
        .isEqualTo(
            "kaspr-fn: KasprApp shop/orders is not rendered, as kaspr.io/render is disabled\n");
    assertThat(terminal.run("script", "payments", "@/apps").err())
        .isEqualTo("kaspr-fn: there is no KasprApp 'payments'; there is shop/bills\n");
  }

  private String bash(String script) throws Exception {
    Process bash =
        new ProcessBuilder("bash", "-c", script).directory(terminal.folder().toFile()).start();
    String out = new String(bash.getInputStream().readAllBytes(), UTF_8);
    assertThat(bash.waitFor()).isZero();
    return out;
  }
}
