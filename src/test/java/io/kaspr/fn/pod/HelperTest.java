package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.packages.InstallScripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What runs in the pod passes its own tests there, with the Python of the image. */
@Tag("python")
final class HelperTest extends ScriptScenario {
  private static final Path MODULES = Path.of("src/main/resources/io/kaspr/fn/packages");
  private static final Path TESTS = Path.of("src/test/python");

  @Test
  void passesItsOwnTests() throws Exception {
    Path tmp = bed.pod.directory().resolve("tmp");
    copy(MODULES, tmp);
    copy(TESTS, tmp);
    InstallScripts.writeParts(Files.createDirectory(tmp.resolve("carried")));
    bed.set("cache", null).pod.workIn("/tmp");
    bed.force("CARRIED_TEXTS", "/tmp/carried").force("PYTHONPATH", MODULES.toString());
    bed.script("PATH+=:/usr/bin:/bin; exec python3 -B -m unittest discover " + TESTS);

    Process container = bed.start();
    assertThat(container.waitFor(10, TimeUnit.MINUTES)).as(bed.pod.output()).isTrue();
    assertThat(bed.pod.output()).contains("\nOK");
    assertThat(container.exitValue()).isZero();
  }

  private static void copy(Path directory, Path into) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = into.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
