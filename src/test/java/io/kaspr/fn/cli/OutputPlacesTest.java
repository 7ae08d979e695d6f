package io.kaspr.fn.cli;

import static io.kaspr.fn.cli.Terminal.APP;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.cli.Terminal.Outcome;
import io.kaspr.fn.function.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code render -o} writes below its directory and nowhere else. */
final class OutputPlacesTest {
  private Terminal terminal;

  @BeforeEach
  void takeAFolder(@TempDir Path folder) throws Exception {
    terminal = new Terminal(folder.toRealPath());
    terminal.write("apps/app.yaml", APP);
    terminal.write("apps/bills.yaml", APP.replace("orders", "bills").replace("shop", "accounts"));
    terminal.write("elsewhere/notes.txt", "mine");
  }

  @Test
  void followNoLinkOfANamespace() throws Exception {
    link("out/shop", "../elsewhere");
    assertRefused("@/out/shop: is a link; nothing is written");

    link("out/shop", "../nowhere");
    assertRefused("@/out/shop: is a link; nothing is written");
  }

  @Test
  void followNoLinkOfAFile() throws Exception {
    link("out/shop/orders.yaml", "../../elsewhere/notes.txt");
    assertRefused("@/out/shop/orders.yaml: is a link; nothing is written");

    link("out/shop/orders.yaml", "../../elsewhere/new.yaml");
    assertRefused("@/out/shop/orders.yaml: is a link; nothing is written");
  }

  @Test
  void areFreeOfOtherKindsOfFiles() throws Exception {
    terminal.write("out/shop/orders.yaml/a", "");
    assertRefused("@/out/shop/orders.yaml: is a directory; nothing is written");

    Files.delete(terminal.folder().resolve("out/shop/orders.yaml/a"));
    Files.delete(terminal.folder().resolve("out/shop/orders.yaml"));
    Files.delete(terminal.folder().resolve("out/shop"));
    terminal.write("out/shop", "");
    assertRefused("@/out/shop: is no directory; nothing is written");
  }

  @Test
  void mayBeBelowALinkThatTheUserNames() throws Exception {
    link("link", "elsewhere");
    terminal.run("render", "-o", "@/link", "@/apps");
    Files.delete(terminal.folder().resolve("apps/bills.yaml"));

    assertThat(terminal.run("render", "-o", "@/link", "@/apps"))
        .isEqualTo(new Outcome(ExitCode.OK, "removed @/link/accounts/bills.yaml\n", ""));
    assertThat(terminal.folder().resolve("elsewhere/shop/orders.yaml")).exists();
    assertThat(terminal.folder().resolve("elsewhere/accounts")).doesNotExist();
  }

  @Test
  void areNotBelowALinkThatLeadsNowhere() throws Exception {
    link("link", "nowhere");

    assertThat(terminal.run("render", "-o", "@/link", "@/apps").err())
        .isEqualTo("kaspr-fn: -o @/link: is a link to no directory\n");
    assertThat(terminal.folder().resolve("nowhere")).doesNotExist();
  }

  @Test
  void removeNothingBehindALink() throws Exception {
    terminal.run("render", "-o", "@/elsewhere", "@/apps/bills.yaml");
    link("out/accounts", "../elsewhere/accounts");

    assertThat(terminal.run("render", "-o", "@/out", "@/apps/app.yaml").out())
        .isEqualTo("written @/out/shop/orders.yaml\n");
    assertThat(terminal.folder().resolve("elsewhere/accounts/bills.yaml")).exists();
  }

  @Test
  void passOverAFileThatNamesNoPath() throws Exception {
    terminal.write(
        "out/odd.yaml",
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: a
          annotations: {kaspr.io/rendered-from: "a\\0b"}
        """);

    assertThat(terminal.run("render", "-o", "@/out", "@/apps").exit()).isEqualTo(ExitCode.OK);
  }

  private void link(String name, String target) throws Exception {
    Path link = terminal.folder().resolve(name);
    Files.createDirectories(link.resolveSibling("."));
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, Path.of(target));
  }

  /** Nothing is written for the other app either, which comes first. */
  private void assertRefused(String reason) throws Exception {
    assertThat(terminal.run("render", "-o", "@/out", "@/apps"))
        .isEqualTo(new Outcome(ExitCode.MALFORMED_INPUT, "", "kaspr-fn: " + reason + "\n"));
    assertThat(terminal.folder().resolve("out/accounts")).doesNotExist();
    assertThat(terminal.folder().resolve("elsewhere"))
        .isDirectoryNotContaining(file -> !file.endsWith("notes.txt"));
    assertThat(terminal.read("elsewhere/notes.txt")).isEqualTo("mine");
  }
}
