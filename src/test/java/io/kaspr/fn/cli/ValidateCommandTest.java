package io.kaspr.fn.cli;

import static io.kaspr.fn.cli.Terminal.APP;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.cli.Terminal.Outcome;
import io.kaspr.fn.function.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ValidateCommandTest {
  private Terminal terminal;

  @BeforeEach
  void takeAFolder(@TempDir Path folder) throws Exception {
    terminal = new Terminal(folder.toRealPath());
  }

  @Test
  void saysWhereEachProblemIsInAFileOfManyDocuments() throws Exception {
    terminal.write(
        "a.yaml",
        "# two\n---\na: 1\n--- # here\n"
            + APP
            + "  replicas: many\n  replica: 1\n"
            + "---\n"
            + APP.replace("orders", "bills")
            + "  tls: {}\n  tls: {}\n");

    Outcome outcome = terminal.run("validate", "@/a.yaml");

    assertThat(outcome.exit()).isEqualTo(ExitCode.INVALID_RESOURCES);
    assertThat(outcome.out())
        .isEqualTo(
            """
            @/a.yaml:12:13: error: KasprApp shop/orders spec.replicas: must be an integer, but is "many"
            @/a.yaml:13:3: warning: KasprApp shop/orders spec.replica: is not known and has no effect; did you mean 'replicas'?
            @/a.yaml:23:3: error: KasprApp shop/bills spec.tls: is there twice, for the first time 1 line above; remove one of the two
            """);
    assertThat(outcome.err()).isEqualTo("kaspr-fn: 2 resources, 2 errors, 1 warning\n");
  }

  @Test
  void findsThePlaceAtWhichAComponentNamesAnAppThatIsNotThere() throws Exception {
    terminal.write("app.yaml", APP);
    terminal.write(
        "table.yaml",
        """
        apiVersion: kaspr.io/v1alpha1
        kind: KasprTable
        metadata:
          name: counts
          namespace: shop
          labels:
            kaspr.io/app: ordres
        spec: {}
        """);

    Outcome outcome = terminal.run("validate", "@");

    assertThat(outcome.out())
        .isEqualTo(
            "@/table.yaml:7:19: warning: KasprTable shop/counts metadata.labels[kaspr.io/app]: waits"
                + " for KasprApp shop/ordres, which is not in the list: its ConfigMap is rendered,"
                + " but no pod mounts it; did you mean 'orders'?\n");
  }

  @Test
  void notesWhatAKustomizationWouldChange() throws Exception {
    terminal.write("prod/app.yaml", APP);
    terminal.write("prod/kustomization.yaml", "# namePrefix: x\nresources: [app.yaml]\n");
    assertThat(terminal.run("validate", "@/prod").err())
        .isEqualTo("kaspr-fn: 1 resource, 0 errors, 0 warnings\n");

    terminal.write("prod/kustomization.yaml", "namePrefix: prod-\npatches:\n- path: p.yaml\n");
    assertThat(terminal.run("validate", "@/prod"))
        .isEqualTo(
            new Outcome(
                0,
                "",
                """
                kaspr-fn: 1 resource, 0 errors, 0 warnings
                kaspr-fn: note: @/prod/kustomization.yaml is not applied here, with its namePrefix, patches; to see what kustomize makes of it, run: kustomize build --enable-alpha-plugins --enable-exec @/prod
                """));
    assertThat(terminal.run("render", "@/prod").err()).contains("namePrefix, patches; to see");
    assertThat(terminal.run("validate", "@/prod/app.yaml").err()).hasLineCount(1);
  }

  @Test
  void notesThatAKustomizationListsWhatIsElsewhere() throws Exception {
    terminal.write("prod/kustomization.yaml", "resources: [../base]\n");
    assertThat(terminal.run("validate", "@/prod").err())
        .startsWith("kaspr-fn: warning: @/prod: there is no resource of Kaspr's here\n")
        .endsWith(
            "what @/prod/kustomization.yaml lists is not followed here; to see what kustomize makes of"
                + " it, run: kustomize build --enable-alpha-plugins --enable-exec @/prod\n");
  }

  @Test
  void findsThePlaceOfWhatAnotherResourceLacks() throws Exception {
    terminal.write("app.yaml", APP);
    terminal.write(
        "view.yaml",
        """
        apiVersion: kaspr.io/v1alpha1
        kind: KasprWebView
        metadata:
          name: view
          namespace: shop
          labels: {kaspr.io/app: orders}
        spec:
          request: {method: GET, path: /x}
          processors:
            pipeline: [one]
            operations:
            - name: one
              tables:
              - name: totals
                paramName: t
              map: {entrypoint: f, python: "def f(): pass"}
        """);

    assertThat(terminal.run("validate", "@").out())
        .startsWith(
            "@/view.yaml:14:15: warning: KasprWebView shop/view spec.processors.operations[0]");
  }

  @Test
  void checksTheRestWhenAFileCannotBeRead() throws Exception {
    terminal.write("a.yaml", "kind: KasprApp\na: [\n");
    terminal.write("b.yaml", APP + "  replicas: many\n");

    Outcome outcome = terminal.run("validate", "@");

    assertThat(outcome.exit()).isEqualTo(ExitCode.MALFORMED_INPUT);
    assertThat(outcome.out()).contains("@/a.yaml:3:1: error: ", "@/b.yaml:8:13: error: ");
  }

  @Test
  void countsWarningsOnlyWhenToldSo() throws Exception {
    terminal.write("a.yaml", APP + "  replica: 1\n");

    assertThat(terminal.run("validate", "@").exit()).isEqualTo(ExitCode.OK);
    assertThat(terminal.run("validate", "--strict", "@").exit())
        .isEqualTo(ExitCode.INVALID_RESOURCES);
  }

  @Test
  void tellsInfosWhenAsked() throws Exception {
    terminal.write("a.yaml", APP + "  replica: 1\n");

    assertThat(terminal.run("validate", "@").out()).contains("warning: ").hasLineCount(1);
    Outcome outcome = terminal.run("validate", "--info", "@");
    assertThat(outcome.out())
        .startsWith("@/a.yaml:1:1: info: KasprApp shop/orders: is rendered to 6 objects\n")
        .hasLineCount(2);
    assertThat(outcome.err()).isEqualTo("kaspr-fn: 1 resource, 0 errors, 1 warning, 1 info\n");
  }

  @Test
  void countsNoInfosAsWarnings() throws Exception {
    terminal.write("a.yaml", APP);

    Outcome outcome = terminal.run("validate", "--strict", "--output", "json", "@");
    assertThat(outcome.exit()).isEqualTo(ExitCode.OK);
    assertThat(outcome.out()).contains("\"severity\" : \"info\"");
  }

  @Test
  void warnsWhereThereIsNothingToCheck() throws Exception {
    terminal.write("values.yaml", "bucket: b\n");

    assertThat(terminal.run("validate", "@"))
        .isEqualTo(
            new Outcome(
                ExitCode.OK, "", "kaspr-fn: warning: @: there is no resource of Kaspr's here\n"));
  }

  @Test
  void tellsProgramsTheSameInFields() throws Exception {
    Outcome outcome =
        terminal.reading(APP + "  replicas: many\n", "validate", "--output", "json", "-");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .isEqualTo(
            """
            [
              {
                "file" : "standard input",
                "line" : 8,
                "column" : 13,
                "severity" : "error",
                "resource" : {
                  "apiVersion" : "kaspr.io/v1alpha1",
                  "kind" : "KasprApp",
                  "namespace" : "shop",
                  "name" : "orders"
                },
                "field" : "spec.replicas",
                "currentValue" : "many",
                "message" : "must be an integer, but is \\"many\\""
              }
            ]
            """);
  }

  @Test
  void hasColoursWhenToldSoAndNoneInAPipe() throws Exception {
    terminal.write("a.yaml", APP + "  replicas: many\n");

    assertThat(terminal.run("validate", "@").out()).doesNotContain("\033");
    assertThat(terminal.run("validate", "--color", "always", "@").out())
        .contains(": \033[31merror:\033[0m KasprApp");
  }
}
