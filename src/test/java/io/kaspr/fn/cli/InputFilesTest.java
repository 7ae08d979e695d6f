package io.kaspr.fn.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which wrappings and encodings the commands find resources, and what they read at all. */
final class InputFilesTest {
  private static final String WRONG =
      """
      apiVersion: kaspr.io/v1alpha1
      kind: KasprApp
      metadata: {name: clicks, namespace: shop}
      spec: {bootstrapServers: 'kafka:9092', replicas: x}
      """;

  private final Terminal terminal;

  InputFilesTest(@TempDir Path folder) {
    this.terminal = new Terminal(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apiVersion: v1\nkind: List\nitems:\n",
        "apiVersion: kaspr.io/v1alpha1\nkind: KasprAppList\nitems:\n",
        "apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nitems:\n",
        "---\n# as an array\n\n"
      })
  void findsEachResourceOfAList(String head) throws Exception {
    terminal.write("live.yaml", head + element(Terminal.APP) + "# next\n" + element(WRONG));

    assertThat(terminal.run("validate", "@/live.yaml").out())
        .isEqualTo(
            "@/live.yaml:15:52: error: KasprApp shop/clicks spec.replicas: must be an integer, but"
                + " is \"x\"\n");
    assertThat(terminal.run("render", "@/live.yaml").exit()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'apiVersion':'v1','kind':'List','items':[{},APP]}",
        "{'items': [ {'a':1},\n   APP\n  ],\n  'kind': 'List', 'apiVersion': 'v1'\n}",
        "[APP]",
        "{'items': [APP], 'kind': 'KasprAppList', 'apiVersion': 'kaspr.io/v1alpha1'}"
      })
  void findsEachResourceOfAListInJson(String list) throws Exception {
    String app =
        "{'apiVersion':'kaspr.io/v1alpha1','kind':'KasprApp','metadata':{'name':'a'},\n"
            + "'spec':{'bootstrapServers':'k:9','replicas':'x'}}";
    String json = list.replace("APP", app).replace('\'', '"');
    String[] before = json.substring(0, json.indexOf("\"x\"")).split("\n", -1);
    terminal.write("live.json", json);

    int column = before[before.length - 1].length() + 1;
    assertThat(terminal.run("validate", "@/live.json").out())
        .startsWith("@/live.json:" + before.length + ":" + column + ": error: KasprApp a spec.")
        .contains("must be an integer");
  }

  @Test
  void takesTheKindOfResourcesFromTheirList() throws Exception {
    String list =
        """
        apiVersion: kaspr.io/v1alpha1
        kind: KasprAppList
        items:
        - metadata: {name: a}
          spec: {bootstrapServers: 'kafka:9092'}
        - {metadata: {name: b}, spec: {bootstrapServers: 'kafka:9092'}}
        """;
    terminal.write("live.yaml", list);

    assertThat(terminal.run("render", "@/live.yaml").out())
        .contains("name: a-app\n", "name: b-app\n");
  }

  @Test
  void readsUtf16AndKeepsItsLines() throws Exception {
    Path file = terminal.write("app.yaml", "");
    Files.write(file, Terminal.APP.concat("  replicas: \u00fc\n").getBytes(UTF_16));

    assertThat(terminal.run("validate", "@/app.yaml").out()).startsWith("@/app.yaml:8:13: error: ");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-32, is UTF-32; save it as UTF-8",
    "UTF-32LE, is UTF-32; save it as UTF-8",
    "UTF-16LE, 'is UTF-16 without a byte order mark, or no text; save it as UTF-8'",
    "ISO-8859-1, 'expected UTF-8, but line 2 is not'"
  })
  void saysWhichEncodingItDoesNotRead(String encoding, String message) throws Exception {
    String mark = encoding.startsWith("UTF-32LE") ? "\uFEFF" : "";
    Path file = terminal.write("app.yaml", "");
    Files.write(file, (mark + "a: b\nb: \u00fc\n").getBytes(Charset.forName(encoding)));

    assertThat(terminal.run("validate", "@/app.yaml").out())
        .isEqualTo("@/app.yaml:1:1: error: " + message + "\n");
  }

  @Test
  void saysThatAFileOnlyBeginsAsUtf16() throws Exception {
    Files.write(terminal.write("app.yaml", ""), new byte[] {(byte) 0xFE, (byte) 0xFF, 0});

    assertThat(terminal.run("validate", "@/app.yaml").out())
        .contains("error: begins as UTF-16, but is not; save it as UTF-8");
  }

  @Test
  @Timeout(20)
  void readsNeitherDevicesNorPipesThatItFinds() throws Exception {
    Path folder = terminal.write("app.yaml", Terminal.APP).resolveSibling("");
    Files.createSymbolicLink(folder.resolve("zero.yaml"), Path.of("/dev/zero"));
    new ProcessBuilder("mkfifo", folder.resolve("pipe.yaml").toString()).start().waitFor();
    String reason = "is a pipe or a device, and no file; - stands for standard input";

    assertThat(terminal.run("render", "@").exit()).isZero();
    assertThat(terminal.run("render", "@/zero.yaml").err()).contains(reason);
    assertThat(terminal.run("render", "@/pipe.yaml").err()).contains(reason);
    assertThat(terminal.run("render", "--config", "@/zero.yaml", "@").err()).contains(reason);
  }

  @Test
  void readsWhatAShellPutsInThePlaceOfACommand() throws Exception {
    terminal.write("app.yaml", Terminal.APP);
    String classes = System.getProperty("java.class.path");
    Process shell =
        new ProcessBuilder(
                "bash",
                "-c",
                "\"$0\" -cp \"$1\" io.kaspr.fn.Main validate <(cat \"$2\")",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                classes,
                terminal.folder().resolve("app.yaml").toString())
            .redirectErrorStream(true)
            .start();

    assertThat(new String(shell.getInputStream().readAllBytes(), UTF_8))
        .contains("1 resource, 0 errors");
  }

  private static String element(String manifest) {
    return "- " + manifest.strip().replace("\n", "\n  ") + "\n";
  }
}
