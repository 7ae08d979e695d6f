package io.kaspr.fn.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaspr.fn.cli.argocd.ArgoCd;
import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which files of an Application's directory the plugin takes, and for which it is not the plugin.
 */
final class ArgoCdFilesTest {
  private static final Map<String, String> RECURSE = Map.of("ARGOCD_ENV_RECURSE", "true");
  private static final String APP = Terminal.APP;
  private static final String MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: other\n";
  private static final String MARK = "\uFEFF";

  @TempDir private Path top;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void looksNoDeeperThanArgoCdUnlessItIsTold() throws Exception {
    write("application.yaml", MAP.replace("ConfigMap", "Application"));
    write("orders/app.yaml", APP);

    assertThat(discovers(Map.of())).isFalse();
    assertThat(generated(Map.of())).isEqualTo(MAP.replace("ConfigMap", "Application"));
    assertThat(discovers(RECURSE)).isTrue();
    assertThat(generated(RECURSE)).contains("kind: Application", "kind: StatefulSet");
  }

  @Test
  void takesOnlyTrueAndFalseForRecurse() throws Exception {
    write("orders/app.yaml", APP);
    Map<String, String> wrong =
        Map.of("ARGOCD_APP_PARAMETERS", "[{\"name\":\"recurse\",\"string\":\"yes\"}]");

    assertThat(discovers(wrong)).isTrue();
    assertThatThrownBy(() -> generate(wrong))
        .hasMessage("Application: parameter recurse must be true or false, but is 'yes'");
  }

  @ParameterizedTest
  @CsvSource({
    "Chart.yaml, name: x, Helm",
    "main.jsonnet, {}, Jsonnet in main.jsonnet",
    "Kptfile, 'pipeline: {}', kpt",
    "Kustomization, 'resources: []', kaspr-fn-kustomize"
  })
  void leavesTheDirectoriesOfOtherToolsToThem(String file, String text, String tool)
      throws Exception {
    write("app.yaml", APP);
    assertThat(discovers(RECURSE)).isTrue();
    write(file, text + "\n");

    assertThat(discovers(RECURSE)).isFalse();
    assertThatThrownBy(() -> generate(RECURSE))
        .isInstanceOf(MalformedInputException.class)
        .hasMessageContaining(tool);
  }

  @ParameterizedTest
  @ValueSource(strings = {"below/Chart.yaml", "below/main.jsonnet", "x.libsonnet", "Kptfile"})
  void keepsADirectoryThatIsNoOthers(String file) throws Exception {
    write("app.yaml", APP);
    write(file, "name: x\n");

    assertThat(discovers(Map.of())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  replicas: a: b\n",
        "---\nmetadata:\n  name: {{ .x }}\n  labels:\n    {{- y }}\n",
        "  replicas:\n\t- 1\n",
        "---\n{{- if x }}\n"
      })
  void discoversAnAppWhoseFileCannotBeRead(String broken) throws Exception {
    write("app.yaml", APP + broken);

    assertThat(discovers(Map.of())).isTrue();
    assertThat(generate(Map.of())).isEqualTo(2);
    assertThat(messages()).startsWith("app.yaml:").contains(": error: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\" : \"KasprApp\", [",
        "- kind: 'KasprApp'\n  [",
        "kind:\tKasprApp # x\n[",
        "apiversion: kaspr.io/v1alpha1\nkind: KasprApp\n",
        "apiVersion: kaspr.io/v1alpha1\nKind: KasprApp\n",
        "apiVersion: v1\nkind: List\nitems:\n- apiVersion: kaspr.io/v1alpha1\n  kind: KasprApp\n",
        "apiVersion: kaspr.io/v1alpha1\nkind: KasprAppList\nitems:\n- metadata: {name: a}\n"
      })
  void discoversWhatMayBeAnApp(String text) throws Exception {
    write("app.yaml", text);

    assertThat(discovers(Map.of())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# kind: KasprApp\n[",
        "apiVersion: v1\nkind: ConfigMap\ndata:\n  a: |\n    kind: KasprApp\n",
        "apiVersion: example.com/v1\nkind: KasprApp\n",
        "kind: KasprAppPolicy\n["
      })
  void discoversNothingElse(String text) throws Exception {
    write("app.yaml", text);

    assertThat(discovers(Map.of())).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apiversion: v1;kind: X;metadata: {name: x} | apiVersion but 'apiversion'",
        "apiVerison: v1;kind: X;metadata: {name: x} | apiVersion but 'apiVerison'",
        "kind: X;metadata: {name: x} | apiVersion;",
        "apiVersion: v1;kind: ;metadata: {name: x} | kind;",
        "apiVersion: v1;Kind: X;metadata: {} | kind but 'Kind'",
        "spec: {};metadata: {generateName: x} | apiVersion;",
        "{\"kind\": \"X\", \"metadata\": {\"name\": \"x\"}} | apiVersion;"
      })
  void losesNoManifestThatIsMisspelt(String manifest, String missing) throws Exception {
    String error = ":1: error: looks like a manifest, but has no " + missing;
    write("a.yaml", manifest.replace(";", "\n"));

    assertThat(generate(Map.of())).isEqualTo(2);
    assertThat(printed()).isEmpty();
    assertThat(messages()).startsWith("a.yaml:1" + error);
    write("a.yaml", MAP + "---\n" + manifest.replace(";", "\n"));
    assertThat(generate(Map.of())).isEqualTo(2);
    assertThat(messages()).startsWith("a.yaml:6" + error);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- op: replace\n  path: /spec/replicas\n",
        "- op: replace\n- op: remove\n",
        "- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: inlist\n",
        "- apiVersion: v1\n  kind: ConfigMap\n- apiVersion: v1\n  kind: ConfigMap\n",
        "just text\n",
        "replicas: 3\nkind: DaemonSet\n",
        "apiVersion: v2\nname: chart\n",
        "metadata: {labels: {}}\n",
        "{{- if x }}\na: b\n",
        "\tNotes: of somebody, [\n"
      })
  void leavesOutWhatIsNoManifestWithANote(String text) throws Exception {
    write("app.yaml", APP);
    write("other.yml", text);

    assertThat(generate(Map.of())).as(messages()).isZero();
    assertThat(messages())
        .startsWith("note: other.yml:1:")
        .containsAnyOf(" is left out, as it is no manifest\n", " is left out, as it is no YAML\n")
        .hasLineCount(1);
    assertThat(printed()).startsWith("apiVersion: v1\nkind: Service").doesNotContain("inlist");
  }

  @Test
  void refusesAListWithAnApp() throws Exception {
    write("apps.yaml", "- kind: KasprApp\n  metadata: {name: orders}\n");

    assertThat(generate(Map.of())).isEqualTo(2);
    assertThat(messages()).startsWith("apps.yaml:1:1: error: every document must be a mapping; ");
  }

  @Test
  void leavesOutFilesWithTheCommentOfArgoCd() throws Exception {
    write("app.yaml", APP);
    write("example.yaml", "# +argocd:skip-file-rendering\n" + MAP);
    write("broken.yaml", "apiVersion: v1\nkind: [ # +argocd:skip-file-rendering\n");

    assertThat(generated(Map.of())).contains("StatefulSet").doesNotContain("name: other");
    assertThat(messages()).isEmpty();
  }

  @Test
  void readsWhatStandsBehindAByteOrderMark() throws Exception {
    write("all.yaml", MAP + "---\n" + MARK + MAP.replace("other", "second") + "--- # c\n" + MARK);
    write("app.yaml", MARK + "---\t\n" + MARK + APP);

    assertThat(discovers(Map.of())).isTrue();
    assertThat(generated(Map.of())).contains("name: other", "name: second", "StatefulSet");
  }

  @Test
  void readsUtf16() throws Exception {
    Files.write(top.resolve("app.yaml"), APP.getBytes(UTF_16));
    Files.write(
        top.resolve("x.yaml"), (MARK + MAP).getBytes(java.nio.charset.StandardCharsets.UTF_16LE));

    assertThat(discovers(Map.of())).isTrue();
    assertThat(generated(Map.of())).contains("StatefulSet", MAP);
  }

  @Test
  void unpacksListsForEachOfTheirItems() throws Exception {
    String item = "- " + MAP.strip().replace("\n", "\n  ") + "\n";
    String app = "- " + APP.strip().replace("\n", "\n  ") + "\n";
    write("list.yaml", "apiVersion: v1\nkind: List\nitems:\n" + item + "# next\n" + app);

    assertThat(discovers(Map.of())).isTrue();
    assertThat(generated(Map.of())).contains(MAP, "StatefulSet").doesNotContain("kind: List");
  }

  @Test
  void passesTabsAndEscapesOn() throws Exception {
    write(
        "app.json",
        "{\"apiVersion\":\"kaspr.io\\/v1alpha1\",\n"
            + "\t\"kind\":\"KasprApp\",\"metadata\":{\"name\":\"orders\"},\"spec\":{\"bootstrapServers\":\"kafka:9092\"}}");
    write("x.yaml", MAP.replace("metadata:", "metadata:\t") + "data:\n  a:\tb\n");

    assertThat(discovers(Map.of())).isTrue();
    assertThat(generated(Map.of())).contains("StatefulSet", "metadata:\t\n  name: other\n");
  }

  @Test
  void followsNoLinkOutOfTheRepository() throws Exception {
    Path repository = Files.createDirectories(top.resolve("repository/apps/one"));
    write("repository/shared.yaml", MAP);
    write("secret.yaml", APP);
    Files.createSymbolicLink(repository.resolve("a.yaml"), Path.of("../../shared.yaml"));
    Map<String, String> environment = Map.of("ARGOCD_APP_SOURCE_PATH", "apps/one");

    ArgoCd inside = argoCd(repository);
    assertThat(inside.generate(environment)).as(messages()).isZero();
    assertThat(printed()).isEqualTo(MAP);
    Files.createSymbolicLink(repository.resolve("b.yaml"), top.resolve("secret.yaml"));
    assertThat(inside.generate(environment)).isEqualTo(2);
    assertThat(messages())
        .contains("b.yaml:1:1: error: cannot be read: is a link out of the repository");
    out.reset();
    inside.discover(environment);
    assertThat(printed()).isEmpty();
  }

  @Test
  void leavesOutLinksToDirectoriesDevicesAndNothing() throws Exception {
    write("app.yaml", APP);
    Files.createDirectories(top.resolve("below"));
    Files.createSymbolicLink(top.resolve("a.yaml"), Path.of("below"));
    Files.createSymbolicLink(top.resolve("b.yaml"), Path.of("nowhere"));
    new ProcessBuilder("mkfifo", top.resolve("c.yaml").toString()).start().waitFor();

    assertThat(generated(Map.of())).contains("StatefulSet");
    assertThat(messages())
        .isEqualTo(
            """
            note: a.yaml is left out, as it is no file
            note: b.yaml is left out, as it is a link that leads nowhere
            note: c.yaml is left out, as it is no file
            """);
  }

  private void write(String file, String text) throws Exception {
    Files.createDirectories(top.resolve(file).resolveSibling("."));
    Files.writeString(top.resolve(file), text);
  }

  private boolean discovers(Map<String, String> environment) throws Exception {
    out.reset();
    argoCd(top).discover(environment);
    return !printed().isEmpty();
  }

  private String generated(Map<String, String> environment) throws Exception {
    assertThat(generate(environment)).as(messages()).isZero();
    return printed();
  }

  private int generate(Map<String, String> environment) throws Exception {
    out.reset();
    err.reset();
    return argoCd(top).generate(environment);
  }

  private ArgoCd argoCd(Path folder) {
    PrintStream messages = new PrintStream(err, true, UTF_8);
    return new ArgoCd(folder, new Streams(InputStream.nullInputStream(), out, messages));
  }

  private String printed() {
    return out.toString(UTF_8);
  }

  private String messages() {
    return err.toString(UTF_8);
  }
}
