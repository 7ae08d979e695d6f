package io.kaspr.fn.cli;

import static io.kaspr.fn.cli.Terminal.APP;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.cli.Terminal.Outcome;
import io.kaspr.fn.cli.files.GitTree;
import io.kaspr.fn.function.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplainCommandTest {
  private static final String CACHED =
      APP
          + """
            pythonPackages:
              packages: [pandas>=2.0, requests]
              cache:
                type: gcs
                gcs:
                  bucket: shop-cache
                  secretRef: {name: gcs-sa-key}
          """;

  private Terminal terminal;

  @BeforeEach
  void takeAFolder(@TempDir Path folder) throws Exception {
    terminal = new Terminal(folder.toRealPath());
    terminal.write("old/app.yaml", CACHED);
    terminal.write("new/app.yaml", CACHED);
  }

  @Test
  void showsWhereThePackagesOfEachAppAre() throws Exception {
    terminal.write("new/plain.yaml", APP.replace("orders", "bills"));

    assertThat(terminal.run("explain", "@/new"))
        .isEqualTo(
            new Outcome(
                ExitCode.OK,
                """
                APP          CACHE  PACKAGES HASH     OBJECTS  ARCHIVE
                shop/orders  gcs    cd7b9369e2cdf54a  6        gs://shop-cache/kaspr-packages/orders/cd7b9369e2cdf54a.tar.gz
                shop/bills   -      -                 6        -
                """,
                ""));
  }

  @Test
  void showsTheCacheOfAnAppWhoseNamespaceIsSet() throws Exception {
    write("new/app.yaml", "  namespace: shop\n", "");
    terminal.write(
        "config.yaml",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {namespace: late}\n");

    assertThat(terminal.run("explain", "--config", "@/config.yaml", "@/new").out())
        .contains("\nlate/orders  gcs    cd7b9369e2cdf54a  6  ");
  }

  @Test
  void saysThatNothingChangedForThePackages() throws Exception {
    write("new/app.yaml", "[pandas>=2.0, requests]", "[requests, pandas>=2.0]");

    assertThat(terminal.run("explain", "@/new", "--against", "@/old").out())
        .endsWith("shop/orders: no cache miss against @/old\n  the packages hash is the same\n");
  }

  @Test
  void saysWhichInputsChanged() throws Exception {
    write(
        "new/app.yaml",
        "packages: [pandas>=2.0, requests]",
        "packages: [pandas==2.2, polars]\n    indexUrl: https://pypi.example.com/simple\n"
            + "    extraIndexUrls: [https://b.example.com/simple]");
    write("new/app.yaml", "shop\n", "shop\n  annotations: {kaspr.io/packages-refresh: may}\n");

    assertThat(terminal.run("explain", "@/new", "--against", "@/old").out())
        .endsWith(
            """
            shop/orders: cache miss against @/old
              package changed: pandas>=2.0 -> pandas==2.2
              package added: polars
              package removed: requests
              index changed: none -> https://pypi.example.com/simple
              extra indexes changed: none -> https://b.example.com/simple
              packages-refresh changed: none -> may
            """);
  }

  @Test
  void namesTheConstraintsThatChangedAndWhetherHashesAreRequired() throws Exception {
    String hash = "==1 --hash=sha256:" + "0".repeat(64);
    write(
        "old/app.yaml", "[pandas>=2.0, requests]", "[a" + hash + "]\n    constraints: [b<2, c<2]");
    write(
        "new/app.yaml",
        "[pandas>=2.0, requests]",
        "[a" + hash + "]\n    constraints: [c<3, d<2]\n    requireHashes: true");

    assertThat(terminal.run("explain", "@/new", "--against", "@/old").out())
        .endsWith(
            """
            shop/orders: cache miss against @/old
              constraint removed: b<2
              constraint changed: c<2 -> c<3
              constraint added: d<2
              requireHashes changed: false -> true
            """);
  }

  @Test
  void namesTheVariablesOfPipThatChangedWithoutTheirValues() throws Exception {
    terminal.write("old/app.yaml", CACHED + env("PIP_PRE: s3cret, PIP_CONSTRAINT: a, PIP_LOG: a"));
    terminal.write("new/app.yaml", CACHED + env("PIP_PRE: t0ken, PIP_NO_DEPS: a, PIP_LOG: b"));

    assertThat(terminal.run("explain", "@/new", "--against", "@/old").out())
        .endsWith(
            """
            shop/orders: cache miss against @/old
              variable removed: PIP_CONSTRAINT
              variable added: PIP_NO_DEPS
              variable changed: PIP_PRE
            """);
  }

  @Test
  void saysThatTheArchiveMovedOrThatTheAppIsNew() throws Exception {
    write("new/app.yaml", "shop-cache", "other-cache");
    terminal.write("new/bills.yaml", CACHED.replace("orders", "bills"));

    assertThat(terminal.run("explain", "@/new", "--against", "@/old").out())
        .contains("orders: cache miss", "\n  object changed: gs://shop-cache/kaspr-packages/")
        .contains("shop/bills: cache miss against @/old\n  the app is not there\n");
  }

  @Test
  void comparesWithACommit() throws Exception {
    terminal.commit("new");
    write("new/app.yaml", "requests]", "requests<3]");

    assertThat(terminal.run("explain", "@/new", "--against", "HEAD").out())
        .endsWith("against HEAD\n  package changed: requests -> requests<3\n");
    assertThat(terminal.run("explain", "@/new/app.yaml", "--against", "HEAD").out())
        .endsWith("against HEAD\n  package changed: requests -> requests<3\n");
    assertThat(terminal.run("explain", "@/old", "--against", "HEAD").out())
        .endsWith("shop/orders: cache miss against HEAD\n  the app is not there\n");
    assertThat(terminal.run("explain", "@/new", "--against", "HAED"))
        .isEqualTo(
            new Outcome(
                ExitCode.MALFORMED_INPUT,
                "",
                "kaspr-fn: --against HAED: is no file or directory, and no commit, branch or tag of the git"
                    + " repository of @/new\n"));
  }

  @Test
  void saysWhatGitSaysOfAPlaceWithoutARepository() throws Exception {
    assertThat(terminal.run("explain", "@/new", "--against", "HEAD").err())
        .startsWith(
            "kaspr-fn: --against HEAD: is no file or directory, and git cannot look for a commit of that"
                + " name: fatal: not a git repository");
  }

  @Test
  void readsFilesOfEverySizeFromACommitAndNoLinks() throws Exception {
    terminal.write("new/empty.yaml", "");
    terminal.write("new/large.yaml", "# Kaspr\n" + "# a comment\n".repeat(100_000) + APP);
    write("new/large.yaml", "orders", "late");
    Files.createSymbolicLink(
        terminal.folder().resolve("new/link.yaml"), Path.of("../old/app.yaml"));
    terminal.commit("new");

    assertThat(terminal.run("explain", "@/new/app.yaml", "@/new/large.yaml", "--against", "HEAD"))
        .matches(outcome -> outcome.err().isEmpty())
        .matches(outcome -> outcome.out().contains("shop/late: no cache miss against HEAD\n"))
        .matches(outcome -> outcome.out().contains("shop/orders: no cache miss against HEAD\n"));
    assertThat(GitTree.files("HEAD", List.of(terminal.folder().resolve("new").toString())))
        .extracting(file -> file.name().substring(10))
        .containsExactly(":app.yaml", ":empty.yaml", ":large.yaml");
  }

  @Test
  void tellsPrograms() throws Exception {
    assertThat(terminal.run("explain", "@/new", "--against", "@/old", "--output", "json").out())
        .isEqualTo(
            """
            [
              {
                "app" : "orders",
                "namespace" : "shop",
                "cacheMode" : "gcs",
                "packagesHash" : "cd7b9369e2cdf54a",
                "objectKey" : "kaspr-packages/orders/cd7b9369e2cdf54a.tar.gz",
                "objects" : 6,
                "object" : "gs://shop-cache/kaspr-packages/orders/cd7b9369e2cdf54a.tar.gz",
                "against" : {
                  "cacheMiss" : false,
                  "reasons" : [
                    "the packages hash is the same"
                  ]
                }
              }
            ]
            """);
  }

  private void write(String file, String old, String now) throws Exception {
    String text = terminal.read(file);
    assertThat(text).contains(old);
    terminal.write(file, text.replace(old, now));
  }

  /** A template with these variables for the install container. */
  private static String env(String variables) {
    StringBuilder env =
        new StringBuilder("  template:\n    pythonPackagesInitContainer:\n      env:\n");
    for (String variable : variables.split(", ", -1)) {
      env.append("        - {name: " + variable.replace(": ", ", value: ") + "}\n");
    }
    return env.toString();
  }
}
