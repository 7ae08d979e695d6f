package io.kaspr.fn;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.function.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {
  private static final String APP =
      """
      apiVersion: kaspr.io/v1alpha1
      kind: KasprApp
      metadata:
        name: orders
      spec:
        bootstrapServers: kafka:9092
      """;

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void isTheFunctionWithoutArguments() throws Exception {
    String list = "apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nitems: []\n";
    assertThat(run(list)).isEqualTo(ExitCode.OK);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(list);
  }

  @Test
  void saysInOneLineWhatIsNoResourceList() throws Exception {
    assertThat(run("a: [")).isEqualTo(ExitCode.MALFORMED_INPUT);
    assertThat(out.size()).isZero();
    assertThat(messages()).startsWith("kaspr-fn: line 1, column 5: ").hasLineCount(1);
  }

  @Test
  void saysInOneLineWhatNoCodeExpects() {
    assertThat(exitCode(new IllegalStateException("no\ntrace"))).isEqualTo(2);
    assertThat(messages())
        .startsWith(
            "kaspr-fn: this is a fault of kaspr-fn itself, please report it with the input:"
                + " java.lang.IllegalStateException: no at io.kaspr.fn.MainTest")
        .hasLineCount(1);
    assertThat(out.size()).isZero();
  }

  @Test
  void saysInOneLineThatItNeedsMoreMemory() {
    assertThat(exitCode(new OutOfMemoryError())).isEqualTo(2);
    assertThat(messages())
        .isEqualTo(
            "kaspr-fn: the input needs more memory than the Java machine may take: set"
                + " JAVA_TOOL_OPTIONS=-Xmx2g, or more\n");
  }

  private int exitCode(Throwable thrown) {
    InputStream in =
        new InputStream() {
          @Override
          public int read() {
            return read(new byte[1], 0, 1);
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            if (thrown instanceof Error error) {
              throw error;
            }
            throw (RuntimeException) thrown;
          }
        };
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    return Main.exitCode(new String[] {"render", "-"}, in, out, messages)
        | Main.exitCode(new String[0], in, out, new PrintStream(new ByteArrayOutputStream()));
  }

  @Test
  void refusesWhatIsNoUtf8() throws Exception {
    byte[] latin = "a: 1\nb: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(run(latin)).isEqualTo(ExitCode.MALFORMED_INPUT);
    assertThat(messages()).isEqualTo("kaspr-fn: expected UTF-8, but line 2 is not\n");
  }

  @Test
  void saysWhereAnAppIsNoYaml() throws Exception {
    String list = "apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nitems:\n";
    assertThat(run(list + "- apiVersion: kaspr.io/v1alpha1\n  kind: KasprApp\n  x: *y\n"))
        .isEqualTo(ExitCode.INVALID_RESOURCES);
    assertThat(messages()).contains("in its line 3: the alias *y has no anchor before it");
  }

  @Test
  void rendersAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("app.yaml"), "---\n" + APP + "---\n# nothing\n");
    assertThat(run("", "render", file.toString())).isEqualTo(ExitCode.OK);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("apiVersion: v1\nkind: ServiceAccount\n")
        .contains("\n---\napiVersion: apps/v1\nkind: StatefulSet\n")
        .doesNotContain("\nkind: KasprApp\n", "config.kubernetes.io");
  }

  @Test
  void rendersTheFilesBelowADirectory() throws Exception {
    Files.createDirectories(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/app.yml"), APP);
    Files.writeString(folder.resolve("notes.txt"), "no: [yaml");
    assertThat(run("", "render", folder.toString())).isEqualTo(ExitCode.OK);
    assertThat(out.size()).isPositive();
  }

  @Test
  void rendersStandardInput() throws Exception {
    assertThat(run(APP, "render", "-")).isEqualTo(ExitCode.OK);
    assertThat(out.size()).isPositive();
  }

  @Test
  void namesTheFileOfAProblem() throws Exception {
    Path file = Files.writeString(folder.resolve("app.yaml"), APP + "  replicas: many\n");
    assertThat(run("", "render", file.toString())).isEqualTo(ExitCode.INVALID_RESOURCES);
    assertThat(messages())
        .isEqualTo(
            file
                + ":7:13: error: KasprApp orders spec.replicas: must be an integer, but is"
                + " \"many\"\n");
    assertThat(out.size()).isZero();
  }

  @Test
  void namesTheFileAndTheLineOfBrokenYaml() throws Exception {
    Path file = Files.writeString(folder.resolve("app.yaml"), APP + "---\na: [\n");
    assertThat(run("", "render", file.toString())).isEqualTo(ExitCode.MALFORMED_INPUT);
    assertThat(messages()).startsWith(file + ":9:1: error: ");
  }

  @Test
  void warnsWhenThereIsNothingToRender() throws Exception {
    assertThat(run("", "render", folder.toString())).isEqualTo(ExitCode.OK);
    assertThat(messages()).contains("there is no KasprApp here");
  }

  @Test
  void missesAFileThatIsNotThere() throws Exception {
    assertThat(run("", "render", "no-such-file")).isEqualTo(ExitCode.MALFORMED_INPUT);
    assertThat(messages())
        .isEqualTo("kaspr-fn: no-such-file: there is no such file or directory\n");
  }

  @Test
  void teachesItsUse() throws Exception {
    assertThat(run("", "--help")).isEqualTo(ExitCode.OK);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("usage:", "kaspr-fn render", "exit codes:");
  }

  @Test
  void refusesAnUnknownCommand() throws Exception {
    assertThat(run("", "rendr")).isEqualTo(ExitCode.MALFORMED_INPUT);
    assertThat(messages()).contains("there is no command 'rendr'", "--help");
  }

  private int run(String in, String... args) throws Exception {
    return run(in.getBytes(StandardCharsets.UTF_8), args);
  }

  private int run(byte[] in, String... args) throws Exception {
    try (PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      return Main.run(args, new ByteArrayInputStream(in), out, messages);
    }
  }

  private String messages() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
