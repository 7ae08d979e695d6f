package io.kaspr.fn.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.hosts.Command.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged commands, as a person calls them. */
@Tag("hosts")
final class CommandsTest {
  private Workplace workplace;

  @BeforeEach
  void takeAnExample(@TempDir Path folder) throws Exception {
    workplace = Workplace.withExample("gcs-cache", folder);
  }

  @Test
  void rendersIntoFilesThatDifferInNothing() throws Exception {
    assertThat(run("render", "-o", "out", "examples/gcs-cache").exit()).isZero();
    assertThat(run("diff", "examples/gcs-cache", "--against", "out"))
        .isEqualTo(new Outcome(0, "", ""));
  }

  @Test
  void hasTheDefinitionsInItsJar() throws Exception {
    assertThat(run("crds").out()).contains("name: kasprapps.kaspr.io", "name: kasprjoins.kaspr.io");
    assertThat(run("--version").out()).isEqualTo("kaspr-fn 0.1.0\n");
  }

  @Test
  void usesNoColoursInAPipe() throws Exception {
    workplace.replace("examples/gcs-cache/kasprapp.yaml", "replicas:", "replicas: x #");

    Outcome outcome = run("validate", "examples/gcs-cache");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out())
        .startsWith("examples/gcs-cache/kasprapp.yaml:")
        .doesNotContain("\033");
  }

  /** The first class from elsewhere takes the JVM a millisecond or two. */
  @Test
  void takesAllClassesOfACallFromItsArchive() throws Exception {
    Path input = Path.of("testdata/gcs-full/input.yaml").toAbsolutePath();
    String call = "./kaspr-fn <'" + input + "' >rendered.yaml && ";
    String logged = "_JAVA_OPTIONS=-Xlog:class+load:file=classes.log " + call;

    workplace.run("bash", "-c", call + logged + "test -s rendered.yaml");

    assertThat(Files.readAllLines(workplace.folder().resolve("classes.log")))
        .hasSizeGreaterThan(1000)
        .noneMatch(line -> line.contains("source: jrt:") || line.contains("source: file:"));
  }

  @Test
  void takesASmallerHeapFromItsEnvironment() throws Exception {
    String call = "JAVA_TOOL_OPTIONS=-Xmx32m ./kaspr-fn render examples/gcs-cache | wc -l";

    assertThat(workplace.run("bash", "-o", "pipefail", "-c", call).exit()).isZero();
  }

  @Test
  void leavesQuietlyWithTheReaderOfItsOutput() throws Exception {
    String pipe = "./kaspr-fn crds | head -n 1 >first; echo ${PIPESTATUS[0]}";
    assertThat(workplace.run("bash", "-c", pipe)).isEqualTo(new Outcome(0, "141\n", ""));
  }

  @Test
  void failsLoudlyAsAFunctionThatNobodyReads() throws Exception {
    String list = "apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nitems: []\n";
    Files.writeString(workplace.folder().resolve("list.yaml"), list);
    String pipe = "{ sleep 1; ./kaspr-fn <list.yaml; echo $? >exit; } | true; cat exit";

    Outcome outcome = workplace.run("bash", "-c", pipe);

    assertThat(outcome.out()).isEqualTo("2\n");
    assertThat(outcome.err()).isEqualTo("kaspr-fn: Broken pipe\n");
  }

  private Outcome run(String... words) throws Exception {
    Object[] command = new Object[words.length + 1];
    command[0] = "./kaspr-fn";
    System.arraycopy(words, 0, command, 1, words.length);
    return workplace.run(command);
  }
}
