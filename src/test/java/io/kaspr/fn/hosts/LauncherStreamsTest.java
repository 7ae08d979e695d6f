package io.kaspr.fn.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.hosts.Command.Outcome;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real JVM says by itself is never on stdout, and never in a file of the caller's. */
final class LauncherStreamsTest {
  /** Repeats its input, and crashes if that asks for it. */
  private static final String MAIN =
      """
      package io.kaspr.fn;

      class Main {
        public static void main(String[] args) throws Exception {
          byte[] input = System.in.readAllBytes();
          if (new String(input).equals("crash")) {
            String self = Long.toString(ProcessHandle.current().pid());
            new ProcessBuilder("kill", "-SEGV", self).start().waitFor();
            Thread.sleep(60_000);
          }
          System.out.write(input);
          System.out.flush();
        }
      }

      class Training {
        public static void main(String[] args) {}
      }
      """;

  @TempDir private Path folder;

  private Path caller;

  @BeforeEach
  void unpackARelease() throws Exception {
    caller = Files.createDirectories(folder.resolve("caller"));
    Files.copy(Path.of("kaspr-fn"), folder.resolve("kaspr-fn"));
    Path source = Files.writeString(folder.resolve("Main.java"), MAIN);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(compiler.run(null, null, null, "-d", folder.toString(), source.toString())).isZero();
    try (OutputStream file = Files.newOutputStream(folder.resolve("kaspr-fn.jar"));
        JarOutputStream jar = new JarOutputStream(file)) {
      for (String name : List.of("io/kaspr/fn/Main.class", "io/kaspr/fn/Training.class")) {
        jar.putNextEntry(new JarEntry(name));
        Files.copy(folder.resolve(name), jar);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JAVA_TOOL_OPTIONS=-XX:NoSuchOption --no-such",
        "JAVA_TOOL_OPTIONS=-XX:+PrintVMOptions -XX:+PrintFlagsFinal",
        "JAVA_TOOL_OPTIONS=-Xlog:gc* -verbose:class",
        "JDK_JAVA_OPTIONS=-XX:NoSuchOption --no-such",
        "JDK_JAVA_OPTIONS=--show-version",
        "JDK_JAVA_OPTIONS=--list-modules",
        "_JAVA_OPTIONS=-Xlog:gc* -verbose:class -XX:+PrintVMOptions"
      })
  void areTheListAloneWhateverTheEnvironmentAsksOfTheJvm(String setting) throws Exception {
    Outcome outcome = call("exec env '" + setting + "' ../kaspr-fn", "items: []\n");

    assertThat(outcome.out()).isEqualTo("items: []\n");
    assertThat(outcome.exit()).isZero();
  }

  @Test
  void haveTheReasonOnStderrWhereThereIsNoMemory() throws Exception {
    call("../kaspr-fn", "");
    Outcome outcome = call("ulimit -v 300000; exec ../kaspr-fn", "items: []\n");

    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("Error occurred during initialization of VM\n");
    assertThat(outcome.exit()).isNotZero();
  }

  @Test
  void haveTheReasonOnStderrWhereThereIsNoMemoryForTheFirstUse() throws Exception {
    Outcome outcome = call("ulimit -v 300000; exec ../kaspr-fn", "items: []\n");

    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("Error occurred during initialization of VM\n")
        .contains("\nkaspr-fn: cannot start Java, ");
    assertThat(outcome.exit()).isEqualTo(3);
  }

  @Test
  void areEmptyWhenTheJvmCrashesAndSoIsTheDirectory() throws Exception {
    Outcome outcome = call("ulimit -c unlimited; exec ../kaspr-fn", "crash");

    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.exit()).isEqualTo(134);
    assertThat(caller).isEmptyDirectory();
  }

  private Outcome call(String line, String input) throws Exception {
    return Command.of(caller, "sh", "-c", line).reading(input).run();
  }
}
