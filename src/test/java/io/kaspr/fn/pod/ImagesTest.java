package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an image or a template sets for other programs does not bend the script. */
@Tag("python")
final class ImagesTest extends ScriptScenario {

  @Test
  void aModuleInTheWorkingDirectoryDoesNotReachTheHelper() throws Exception {
    Path modules = bed.pod.directory().resolve("tmp");
    Files.writeString(modules.resolve("queue.py"), "raise SystemExit('the wrong queue')\n");
    bed.pod.workIn("/tmp");

    assertThat(bed.run().output()).contains("no archive in the cache yet");
  }

  @Test
  void settingsOfPythonDoNotReachTheHelper() throws Exception {
    Path modules = Files.createDirectories(bed.pod.directory().resolve("tmp/modules"));
    Files.writeString(modules.resolve("zlib.py"), "raise SystemExit('the wrong zlib')\n");
    bed.env("PYTHONPATH", "/tmp/modules").env("PYTHONSTARTUP", "/nowhere");
    bed.env("PYTHONIOENCODING", "utf-16").env("PYTHONHASHSEED", "7");

    assertThat(bed.run().output()).contains("no archive in the cache yet");
  }

  @Test
  void settingsOfTarAndPipChangeNothing() throws Exception {
    bed.env("TAR_OPTIONS", "--exclude=*.py --strip-components=1").env("GZIP", "--best");
    bed.env("PIP_PREFIX", "/nowhere").env("PIP_ROOT", "/nowhere").env("PIP_QUIET", "2");
    bed.env("PIP_REQUIRE_VIRTUALENV", "1").env("PIP_TARGET", "/nowhere").env("PIP_USER", "1");

    runWell();
    bed.pod.newVolume();
    assertThat(runWell().output()).contains("done: cache hit in ");
  }

  @Test
  void aShellThatIsTracedShowsNoPassword() throws Exception {
    bed.index.protect("someone", "my-password");
    bed.credentials("someone", "my-password").env("SHELLOPTS", "xtrace").env("PS4", "+ ");

    runWell();
  }

  @Test
  void aPipThatTheKernelKilledIsNotTooSlow() throws Exception {
    QuickPip.install(bed, "import os\nos.kill(os.getpid(), 9)\n");

    assertThat(bed.run().output())
        .contains("ERROR_TYPE: unknown\nERROR_MSG: pip was killed after ", "want of memory");
  }

  @Test
  void anImageWithoutPipIsSaidToLackIt() throws Exception {
    QuickPip.install(bed, "raise ImportError('No module named pip')\n");

    assertThat(bed.run().output()).contains("ERROR_TYPE: unknown\nERROR_MSG: ", "pip");
  }

  @Test
  void anImageWithoutPythonIsSaidToLackIt() throws Exception {
    bed.pod.without("python3");

    assertThat(bed.run().output())
        .contains("ERROR_TYPE: unknown\nERROR_MSG: python3 does not run in this image");
  }
}
