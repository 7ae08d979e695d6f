package io.kaspr.fn;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.packages.InstallScripts;
import io.kaspr.fn.spec.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.approvaltests.reporters.QuietReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of testdata/ is one case: what input.yaml renders to must be approved. */
final class GoldenFilesTest {
  private static final Path TESTDATA = Path.of("testdata");

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.Case#all")
  void rendersTheApprovedOutput(Case example) throws IOException {
    Case.Answer answer = example.run();
    String output = heading(answer) + withoutScript(answer.out());
    verify(output, new CaseNamer(example.folder(), "output"), ".yaml");
  }

  /**
   * Beside the cases and not in its folder, where hosts would take it for a part of the example.
   */
  @ParameterizedTest
  @MethodSource("io.kaspr.fn.Example#all")
  void rendersTheApprovedExample(Example example) throws IOException {
    Case.Answer answer = Case.run(example.input());
    String output = heading(answer) + withoutScript(answer.out());
    verify(output, new CaseNamer(TESTDATA, "example-" + example), ".yaml");
  }

  /** A script is the same for every app, so one golden file for each mode shows the whole of it. */
  @ParameterizedTest
  @EnumSource
  void rendersTheApprovedScript(Mode mode) throws IOException {
    Case example = new Case(TESTDATA.resolve(mode.example));
    assertThat(example.run().out()).contains(indented(mode.script()));
    verify(mode.script(), new CaseNamer(TESTDATA, mode.file()), ".sh");
  }

  @ParameterizedTest
  @EnumSource(names = {"PVC", "GCS"})
  void rendersTheApprovedHelper(Mode mode) throws IOException {
    Case example = new Case(TESTDATA.resolve(mode.example));
    assertThat(example.run().out()).contains(indented(mode.helper()));
    verify(mode.helper(), new CaseNamer(TESTDATA, mode.file()), ".py");
  }

  /** A cache mode, what bash is given for it, and a case that has it. */
  private enum Mode {
    EMPTY_DIR("emptydir", Cache.Kind.NONE, "cache-emptydir-minimal"),
    PVC("pvc", Cache.Kind.SHARED_CLAIM, "cache-pvc-minimal"),
    GCS("gcs", Cache.Kind.GCS, "gcs-minimal");

    final String word;
    final Cache.Kind cache;
    final String example;

    Mode(String word, Cache.Kind cache, String example) {
      this.word = word;
      this.cache = cache;
      this.example = example;
    }

    String script() {
      return InstallScripts.arguments(cache).get(0);
    }

    String helper() {
      List<String> arguments = InstallScripts.arguments(cache);
      return arguments.get(arguments.size() - 1);
    }

    String file() {
      return "install-packages-" + word;
    }
  }

  /** What the host sees beside the list, as comments above it. */
  private static String heading(Case.Answer answer) {
    String messages =
        answer.err().lines().map(line -> "# " + line + "\n").collect(Collectors.joining());
    return "# exit code " + answer.exitCode() + "\n" + messages;
  }

  private static String withoutScript(String output) {
    String shorter = output;
    for (Mode mode : Mode.values()) {
      String place = "            (testdata/" + mode.file() + ".approved";
      shorter = shorter.replace(indented(mode.script()), place + ".sh)\n");
      shorter = shorter.replace(indented(mode.helper()), place + ".py)\n");
    }
    return shorter;
  }

  /** The script as it stands in a StatefulSet of a list. */
  private static String indented(String script) {
    String margin = " ".repeat(12);
    return script
        .lines()
        .map(l -> l.isEmpty() ? "\n" : margin + l + "\n")
        .collect(Collectors.joining());
  }

  /** PIT asks again and again with changed code: ApprovalTests refuses that, and would write. */
  private static void verify(String text, CaseNamer namer, String extension) throws IOException {
    if (Boolean.getBoolean("kaspr-fn.pit")) {
      Path approved = namer.getApprovedFile(extension).toPath();
      assertThat(text).isEqualTo(Files.readString(approved));
    } else {
      Options quiet = new Options(QuietReporter.INSTANCE);
      Approvals.verify(text, quiet.forFile().withNamer(namer).forFile().withExtension(extension));
    }
  }
}
