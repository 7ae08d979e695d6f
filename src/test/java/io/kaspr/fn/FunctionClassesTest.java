package io.kaspr.fn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which classes a call loads: start-up is most of it. */
final class FunctionClassesTest {
  private static final Path INPUT = Path.of("testdata/gcs-full/input.yaml");

  @TempDir private Path folder;

  @Test
  void theFunctionLoadsNothingOfTheCommands() throws Exception {
    assertThat(loaded())
        .anyMatch(name -> name.startsWith("io.kaspr.fn.function.KasprFunction "))
        .noneMatch(name -> name.startsWith("picocli.") || name.startsWith("io.kaspr.fn.cli."))
        .noneMatch(name -> name.startsWith("com.fasterxml."));
  }

  /** Each of these takes the JVM longer to set up than a small app to render. */
  @Test
  void theFunctionLoadsNothingThatIsSlowToSetUp() throws Exception {
    assertThat(loaded())
        .noneMatch(name -> name.startsWith("java.lang.runtime.ObjectMethods "))
        .noneMatch(name -> name.startsWith("jdk.proxy"))
        .noneMatch(name -> name.startsWith("java.security.MessageDigest "))
        .noneMatch(name -> name.startsWith("jdk.internal.logger."))
        .noneMatch(name -> name.startsWith("io.fabric8.") && name.contains("Fluent"));
  }

  @Test
  void theFunctionLoadsFewClasses() throws Exception {
    assertThat(loaded().stream().filter(FunctionClassesTest::isInTheJar).count()).isLessThan(425);
  }

  private static boolean isInTheJar(String name) {
    return !name.contains("$$Lambda")
        && Stream.of("io.kaspr.", "io.fabric8.", "com.fasterxml.", "org.yaml.", "org.snakeyaml.")
            .anyMatch(name::startsWith);
  }

  @Test
  void aCommandLoadsThem() throws Exception {
    assertThat(loaded("--version"))
        .anyMatch(name -> name.startsWith("picocli."))
        .anyMatch(name -> name.startsWith("io.kaspr.fn.cli."));
  }

  /** The lines of the JVM's log, from the class's name on. */
  private List<String> loaded(String... arguments) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log + "::filecount=0",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    words.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(words)
            .redirectInput(INPUT.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
    try (Stream<String> lines = Files.lines(log)) {
      return lines.map(line -> line.substring(line.lastIndexOf("] ") + 2)).toList();
    }
  }
}
