package io.kaspr.fn.hosts;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.hosts.Command.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How ./kaspr-fn has the JVM keep the classes of its jar. */
final class LauncherArchiveTest {
  private Desk desk;
  private Path jar;

  @BeforeEach
  void unpackARelease(@TempDir Path folder) throws Exception {
    desk = Desk.in(folder);
    jar = Files.writeString(desk.checkout().resolve("kaspr-fn.jar"), "jar\n");
  }

  @Test
  void usesWhatItHasMadeOnFirstUse() throws Exception {
    desk.withJava("25.0.3");

    assertThat(desk.call().reading("items: []\n").run().out())
        .contains(
            " [-XX:AOTCache=" + archive("25.0.3") + "] [-Xlog:aot*=off:stderr] [-Xbootclasspath/a:")
        .endsWith("\nitems: []\n");
    assertThat(desk.call().run().out()).contains("[-XX:AOTCache=");
    assertThat(desk.archives()).isOne();
  }

  @Test
  void makesTheKindThatAnOlderJdkHas() throws Exception {
    assertThat(desk.withJava("17.0.15").call().run().out())
        .contains(" [-XX:SharedArchiveFile=" + archive("17.0.15") + "] ");
  }

  @Test
  void makesOneForEachJdk() throws Exception {
    desk.withJava("25.0.3").call().run();
    String home = "JAVA_HOME=" + desk.jdk("25.0.4");

    assertThat(desk.call(List.of(home), desk.launcher()).run().out()).contains("25.0.4.archive]");
    assertThat(desk.archives()).isEqualTo(2);
  }

  @Test
  void makesItAgainForAnotherJarEvenIfThatIsOlder() throws Exception {
    desk.withJava("25.0.3").call().run();
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(3600)));
    desk.call().run();
    desk.call().run();

    assertThat(desk.archives()).isEqualTo(2);
    assertThat(Files.getLastModifiedTime(archive("25.0.3")))
        .isEqualTo(Files.getLastModifiedTime(jar));
  }

  @Test
  void doesNotTryAgainWhereTheJvmCannotMakeAny() throws Exception {
    desk.withJava("25.0.3");
    Outcome first = desk.call(List.of("NO_ARCHIVES=1"), desk.launcher()).run();

    assertThat(first.out()).startsWith("java: ").doesNotContain("AOTCache");
    assertThat(first.err()).isEmpty();
    assertThat(desk.call().run().out()).doesNotContain("AOTCache");
    assertThat(desk.archives()).isOne();
  }

  @Test
  @Timeout(60)
  void doesNotWaitForAnotherCallThatMakesIt(@TempDir Path files) throws Exception {
    desk.withJava("25.0.3");
    Process maker = desk.call(List.of("ARCHIVE_SECONDS=3"), desk.launcher()).start(files);
    while (desk.archives() == 0) {
      MILLISECONDS.sleep(10);
    }
    Outcome second = desk.call().run();

    assertThat(maker.isAlive()).isTrue();
    assertThat(second.out()).startsWith("java: ").doesNotContain("AOTCache");
    assertThat(maker.waitFor()).isZero();
    assertThat(Command.text(files, "out")).contains("[-XX:AOTCache=");
    assertThat(desk.archives()).isOne();
  }

  @Test
  void leavesNothingBehindWhenItIsStopped(@TempDir Path files) throws Exception {
    desk.withJava("25.0.3");
    Process stopped = desk.call(List.of("ARCHIVE_SECONDS=60"), desk.launcher()).start(files);
    while (desk.archives() == 0) {
      MILLISECONDS.sleep(10);
    }
    stopped.destroy();

    assertThat(stopped.waitFor()).isEqualTo(143);
    assertNothingElseIsThere();
    assertThat(desk.call().run().out()).contains("[-XX:AOTCache=");
  }

  @Test
  void leavesNothingElseBehind() throws Exception {
    desk.withJava("25.0.3").call().run();

    assertNothingElseIsThere();
  }

  private void assertNothingElseIsThere() {
    assertThat(desk.checkout())
        .isDirectoryNotContaining(
            file ->
                !List.of("src", "kaspr-fn", "kaspr-fn.jar").contains(file.getFileName().toString())
                    && !file.toString().endsWith(".archive")
                    && !file.toString().endsWith(".archive.lock"));
  }

  private Path archive(String version) {
    String jdk = desk.root().resolve("jdk " + version).toString().replace('/', '-');
    return desk.checkout().resolve("kaspr-fn-" + jdk + "-" + version + ".archive");
  }
}
