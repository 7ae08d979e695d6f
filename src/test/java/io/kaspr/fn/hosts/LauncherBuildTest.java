package io.kaspr.fn.hosts;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.hosts.Command.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How ./kaspr-fn of a checkout builds what it runs. */
final class LauncherBuildTest {
  private static final String BUILDING =
      "kaspr-fn: building, as this is the first use or the sources have changed\n";

  private Desk desk;

  @BeforeEach
  void checkOut(@TempDir Path folder) throws Exception {
    desk = Desk.in(folder).withSources().withJava("17.0.15");
  }

  @Test
  void buildsOnFirstUseWithoutTouchingTheStreams() throws Exception {
    Outcome outcome = desk.withMaven().call().reading("items: []\n").run();

    assertThat(outcome.out()).startsWith("java: ").endsWith("\nitems: []\n");
    assertThat(outcome.err()).isEqualTo(BUILDING + "noise of Maven\n");
    assertThat(desk.checkout().resolve("target")).isDirectoryContaining("glob:**/kaspr-fn.jar");
    assertThat(desk.builds()).isOne();
  }

  @Test
  void keepsTheOptionsThatMavenHasAlready() throws Exception {
    Desk.script(desk.tools().resolve("mvn"), "#!/bin/sh\necho \"$MAVEN_OPTS\"\nexit 1\n");
    Outcome outcome = desk.call(List.of("MAVEN_OPTS=-Xmx1g"), desk.launcher()).run();

    assertThat(outcome.err()).contains("\n-Djansi.noreset=true -Xmx1g\n");
  }

  @Test
  void buildsOnlyWhenSomethingHasChanged() throws Exception {
    desk.withMaven().call().run();
    Outcome second = desk.call().run();

    assertThat(second.err()).isEmpty();
    assertThat(desk.builds()).isOne();
  }

  @Test
  void buildsAgainAfterAChange() throws Exception {
    desk.withMaven().call().run();
    change("src/main/Main.java");
    desk.call().run();
    change("pom.xml");
    desk.call().run();
    change("src/main");
    desk.call().run();

    assertThat(desk.builds()).isEqualTo(4);
  }

  private void change(String path) throws Exception {
    Path jar = desk.checkout().resolve("target/kaspr-fn.jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(5)));
    for (String known : List.of("pom.xml", "src/main/Main.java", "src/main")) {
      long age = known.equals(path) ? 1 : 9;
      Files.setLastModifiedTime(
          desk.checkout().resolve(known), FileTime.from(Instant.now().minusSeconds(age)));
    }
  }

  @Test
  void buildsOnceForTwoFirstCalls(@TempDir Path one, @TempDir Path two) throws Exception {
    Process first = slowCall().start(one);
    awaitBuild();
    Process second = slowCall().start(two);

    assertThat(first.waitFor()).isZero();
    assertThat(second.waitFor()).isZero();
    assertThat(Command.text(one, "out")).startsWith("java: ");
    assertThat(Command.text(two, "out")).startsWith("java: ");
    assertThat(Command.text(two, "err"))
        .isEqualTo("kaspr-fn: another call is building, waiting for it\n");
    assertThat(desk.builds()).isOne();
  }

  @Test
  void isNotHeldUpByABuildThatWasKilled(@TempDir Path files) throws Exception {
    Process killed = slowCall().start(files);
    awaitBuild();
    killed.destroyForcibly().waitFor();
    Outcome outcome = desk.call().run();

    assertThat(outcome.err()).isEqualTo(BUILDING + "noise of Maven\n");
    assertThat(outcome.exit()).isZero();
  }

  private Command slowCall() throws Exception {
    return slowCall(1);
  }

  private Command slowCall(int seconds) throws Exception {
    return desk.withMaven().call(List.of("BUILD_SECONDS=" + seconds), desk.launcher());
  }

  private void awaitBuild() throws Exception {
    while (desk.builds() == 0) {
      MILLISECONDS.sleep(10);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a checkout/kaspr-fn", "./a checkout/kaspr-fn", "tools/../a checkout/kaspr-fn"})
  void buildsWhereItIsByWhateverPathItIsCalled(String path) throws Exception {
    Outcome outcome = desk.withMaven().call(List.of(), Path.of(path)).run();

    assertThat(outcome.out()).startsWith("java: ").contains("a checkout/target/kaspr-fn.jar]");
    assertThat(desk.checkout().resolve("target/kaspr-fn.jar")).hasContent("jar");
    assertThat(desk.builds()).isOne();
  }

  @Test
  void buildsThroughALinkToItsDirectory() throws Exception {
    Path link = Files.createSymbolicLink(desk.root().resolve("link"), desk.checkout());
    Outcome outcome = desk.withMaven().call(List.of(), link.resolve("kaspr-fn")).run();

    assertThat(outcome.out()).startsWith("java: ");
    assertThat(desk.checkout().resolve("target/kaspr-fn.jar")).hasContent("jar");
  }

  /** Such a jar is newer than all sources. */
  @ParameterizedTest
  @ValueSource(strings = {"", "damaged\n"})
  void buildsAJarAgainThatIsNotWhole(String jar) throws Exception {
    desk.withMaven().call().run();
    Files.writeString(desk.checkout().resolve("target/kaspr-fn.jar"), jar);
    Outcome outcome = desk.call().run();

    assertThat(outcome.out()).startsWith("java: ");
    assertThat(outcome.err()).isEqualTo(BUILDING + "noise of Maven\n");
    assertThat(desk.builds()).isEqualTo(2);
  }

  @Test
  void saysThatWhatItHasBuiltIsDamaged() throws Exception {
    Outcome outcome = desk.withMaven().call(List.of("BUILT=damaged"), desk.launcher()).run();

    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).endsWith("kaspr-fn.jar is damaged, though it was just built\n");
    assertThat(outcome.exit()).isEqualTo(3);
  }

  @Test
  void takesNothingForAJarThatMavenHasNotMade() throws Exception {
    Desk.script(desk.tools().resolve("mvn"), "#!/bin/sh\n");
    Outcome outcome = desk.call().run();

    assertThat(outcome.err())
        .startsWith(BUILDING + "kaspr-fn: could not be built, Maven has left no ");
    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(desk.checkout().resolve("target/kaspr-fn.jar")).doesNotExist();
  }

  /** The signal is for the shell alone, as from a host; what Maven has started ends as well. */
  @ParameterizedTest
  @CsvSource({"HUP, 129", "TERM, 143"})
  void leavesNothingRunningWhenItIsStopped(String signal, int exit, @TempDir Path files)
      throws Exception {
    Process stopped = slowCall(60).start(files);
    awaitBuild();
    long pid = stopped.pid();
    List<ProcessHandle> children = stopped.descendants().toList();
    Command.of(files, "kill", "-" + signal, Long.toString(pid)).run();

    assertThat(stopped.waitFor()).isEqualTo(exit);
    assertThat(children).isNotEmpty();
    for (ProcessHandle child : children) {
      child.onExit().get(10, SECONDS);
    }
    assertThat(desk.checkout().resolve("target")).isDirectoryNotContaining("glob:**/kaspr-fn.*");
    assertThat(desk.call().run().out()).startsWith("java: ");
  }

  @Test
  void leavesStdoutEmptyWhenTheBuildFails() throws Exception {
    Desk.script(desk.tools().resolve("mvn"), "#!/bin/sh\necho '[ERROR] no'\nexit 1\n");
    Outcome outcome = desk.call().run();

    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .isEqualTo(BUILDING + "[ERROR] no\nkaspr-fn: could not be built, Maven says why above\n");
    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(desk.checkout().resolve("target/kaspr-fn.jar")).doesNotExist();
  }

  @Test
  void saysThatItNeedsMaven() throws Exception {
    LauncherTest.assertRefused(
        desk.call().run(), "must be built first, but there is no mvn (Maven 3.8 or later) on PATH");
  }

  @Test
  void runsAnOldJarWhereItCannotBuild() throws Exception {
    desk.withMaven().call().run();
    change("pom.xml");
    Files.delete(desk.tools().resolve("mvn"));
    Outcome outcome = desk.call().run();

    assertThat(outcome.out()).startsWith("java: ");
    assertThat(outcome.err())
        .isEqualTo(
            "kaspr-fn: runs as built before the last change of its sources,"
                + " for there is no mvn (Maven 3.8 or later) on PATH\n");
  }
}
