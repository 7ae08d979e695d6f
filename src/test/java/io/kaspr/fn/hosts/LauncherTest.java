package io.kaspr.fn.hosts;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.hosts.Command.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How ./kaspr-fn finds itself and Java. */
final class LauncherTest {
  private Desk desk;

  @BeforeEach
  void unpackARelease(@TempDir Path folder) throws Exception {
    desk = Desk.in(folder);
    Files.writeString(desk.checkout().resolve("kaspr-fn.jar"), "jar\n");
  }

  @Test
  void isTheFunctionWhenCalledBare() throws Exception {
    Outcome outcome = desk.withJava("21.0.1").call().reading("items: []\n").run();

    assertThat(outcome.out()).startsWith("java: [-XX:").endsWith("\nitems: []\n");
    assertThat(outcome.out())
        .contains("[-Xbootclasspath/a:" + desk.checkout() + "/kaspr-fn.jar] [-cp] ")
        .contains("[-cp] [" + desk.checkout() + "/kaspr-fn.jar] [io.kaspr.fn.Main] LC_ALL=");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exit()).isZero();
  }

  @Test
  void showsItsHelpWhenCalledBareOnATerminal() throws Exception {
    List<String> bare = desk.withJava("17").call().words();
    String line = bare.stream().map(word -> "'" + word + "'").collect(joining(" "));

    Outcome outcome = Command.of(desk.root(), "script", "-qec", line, "/dev/null").run();

    assertThat(outcome.out())
        .startsWith("java: ")
        .contains("/kaspr-fn.jar] [io.kaspr.fn.Main] [--help] LC_ALL=");
  }

  @Test
  void passesItsArgumentsOnAsTheyAre() throws Exception {
    Outcome outcome = desk.withJava("17").call("render", "my app", "", "*").run();

    assertThat(outcome.out())
        .contains("kaspr-fn.jar] [io.kaspr.fn.Main] [render] [my app] [] [*] ");
  }

  @Test
  void isFoundThroughAChainOfLinks() throws Exception {
    Path folder = Files.createDirectories(desk.root().resolve("my links"));
    Files.createSymbolicLink(folder.resolve("second"), Path.of("../a checkout/kaspr-fn"));
    Path first = Files.createSymbolicLink(desk.root().resolve("first"), Path.of("my links/second"));

    Outcome outcome = desk.withJava("17").call(List.of(), first).run();

    assertThat(outcome.out()).contains("[" + desk.checkout() + "/kaspr-fn.jar]");
  }

  @Test
  void isFoundByARelativePathAndOnThePath() throws Exception {
    desk.withJava("17");
    Files.createSymbolicLink(desk.tools().resolve("kaspr-fn"), desk.launcher());

    assertThat(desk.call(List.of(), Path.of("./a checkout/kaspr-fn")).run().out())
        .contains("[" + desk.checkout() + "/kaspr-fn.jar]");
    assertThat(desk.call(List.of(), Path.of("kaspr-fn")).run().out())
        .contains("[" + desk.checkout() + "/kaspr-fn.jar]");
  }

  @Test
  void isFoundWithoutReadlink() throws Exception {
    Files.delete(desk.withJava("17").tools().resolve("readlink"));
    Files.createSymbolicLink(desk.root().resolve("second"), Path.of("a checkout/kaspr-fn"));
    Path first = Files.createSymbolicLink(desk.root().resolve("first"), Path.of("second"));

    assertThat(desk.call(List.of(), first).run().out())
        .contains("[" + desk.checkout() + "/kaspr-fn.jar]");

    Files.delete(desk.tools().resolve("ls"));
    assertRefused(
        desk.call(List.of(), first).run(),
        "needs readlink or ls on PATH, as " + first + " is a link");
  }

  @Test
  void namesAJarBelowAColonByAnOpenFile() throws Exception {
    Path colon = Files.createDirectories(desk.withJava("17").root().resolve("a:b"));
    Files.move(desk.checkout().resolve("kaspr-fn.jar"), colon.resolve("kaspr-fn.jar"));
    Path launcher = Files.copy(desk.launcher(), colon.resolve("kaspr-fn"), COPY_ATTRIBUTES);

    assertThat(desk.call(List.of(), launcher).run().out())
        .contains(" [-Xbootclasspath/a:/dev/fd/8] [-cp] [/dev/fd/8] [io.kaspr.fn.Main] ");
  }

  @Test
  void prefersTheJavaOfJavaHome() throws Exception {
    String home = "JAVA_HOME=" + desk.withJava("11").jdk("25.0.3");

    assertThat(desk.call(List.of(home), desk.launcher()).run().out()).startsWith("java: ");
  }

  @Test
  void speaksUtf8WhereTheCallerHasNoLocale() throws Exception {
    desk.withJava("17");

    assertThat(desk.call().run().out()).contains(" LC_ALL=C.UTF-8\n");
    assertThat(desk.call(List.of("LANG=de_DE.UTF-8"), desk.launcher()).run().out())
        .contains(" LC_ALL=\n");
  }

  @Test
  void refusesAJavaBelow17() throws Exception {
    assertRefused(
        desk.withJava("11.0.2").call().run(),
        "needs Java 17 or later, but " + desk.tools() + "/java is Java 11.0.2");
  }

  @Test
  void asksAJavaThatHasNoReleaseFile() throws Exception {
    Path java = desk.tools().resolve("java");
    Desk.script(java, "#!/bin/sh\necho 'java version \"1.8.0_402\"' >&2\n");

    assertRefused(desk.call().run(), "needs Java 17 or later, but " + java + " is Java 1.8.0_402");
  }

  @Test
  void saysThatThereIsNoJava() throws Exception {
    assertRefused(desk.call().run(), "needs Java 17 or later: set JAVA_HOME or put java on PATH");
    assertRefused(
        desk.call(List.of("JAVA_HOME=/nowhere"), desk.launcher()).run(),
        "needs Java 17 or later, but JAVA_HOME=/nowhere has no bin/java");
  }

  @Test
  void saysThatThereIsNothingToRun() throws Exception {
    Files.delete(desk.checkout().resolve("kaspr-fn.jar"));

    assertRefused(
        desk.withJava("17").call().run(),
        "has neither kaspr-fn.jar nor pom.xml beside it in " + desk.checkout());
  }

  @Test
  void saysThatItsJarIsDamaged() throws Exception {
    Path jar = desk.withJava("17").checkout().resolve("kaspr-fn.jar");
    Files.writeString(jar, "damaged\n");

    assertRefused(desk.call().run(), jar + " is damaged");
    assertRefused(desk.call().run(), jar + " is damaged");

    Files.writeString(jar, "");

    assertRefused(desk.call().run(), jar + " is empty");
  }

  static void assertRefused(Outcome outcome, String reason) {
    assertThat(outcome.err()).isEqualTo("kaspr-fn: " + reason + "\n");
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.exit()).isEqualTo(3);
  }
}
