package io.kaspr.fn.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.Example;
import io.kaspr.fn.hosts.Command.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A real kpt runs the function on a package of an app and of things that are not ours. */
@Tag("hosts")
final class KptTest {
  private static final String APP = "package/apps/orders.yaml";
  private static final String RENDERED = "package/apps/rendered/orders.yaml";
  private static final String BUCKET = "spec.pythonPackages.cache.gcs.bucket";

  private Path kpt;
  private Workplace place;

  @BeforeEach
  void copyThePackage(@TempDir Path folder) throws Exception {
    kpt = Hosts.kpt();
    place = Workplace.with("package", folder);
  }

  @Test
  void evalAddsOneFileForTheAppAndMarksIt() throws Exception {
    String app = place.text(APP);
    Map<String, String> others = others();
    Outcome outcome = eval();

    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(Manifests.in(place.text(RENDERED))).containsExactly(Manifests.of("orders"));
    assertThat(withoutTheMark(place.text(APP))).isEqualTo(app);
    assertThat(others()).isEqualTo(others);
  }

  private Map<String, String> others() throws Exception {
    Map<String, String> files = place.files("package");
    files.keySet().removeAll(List.of(APP, RENDERED));
    return files;
  }

  private static String withoutTheMark(String app) {
    return app.replaceFirst("(?m)^    config.kubernetes.io/local-config: [\"']true[\"']\n", "");
  }

  @Test
  void evalChangesNothingTheSecondTime() throws Exception {
    eval();
    Map<String, String> once = place.files("package");
    Outcome second = eval();

    assertThat(second.exit()).as(second.err()).isZero();
    assertThat(place.files("package")).isEqualTo(once);
  }

  @Test
  void renderChangesNothingTheSecondTime() throws Exception {
    Outcome first = render();
    Map<String, String> once = place.files("package");
    Outcome second = render();

    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(second.exit()).as(second.err()).isZero();
    assertThat(Manifests.in(place.text(RENDERED))).containsExactly(Manifests.of("orders"));
    assertThat(place.files("package")).isEqualTo(once);
  }

  @Test
  void renderUpdatesWhatWasMovedWhereItIs() throws Exception {
    render();
    place.run("mv", "package/apps/rendered/orders.yaml", "package/moved.yaml");
    place.replace(APP, "replicas: 3", "replicas: 5");
    Outcome second = render();

    assertThat(second.exit()).as(second.err()).isZero();
    assertThat(place.files("package")).doesNotContainKey(RENDERED);
    assertThat(place.text("package/moved.yaml")).contains("maxReplicas: 5");
  }

  @Test
  void aPipeOfSourceAndSinkGivesWhatEvalGives() throws Exception {
    Outcome first = pipe("package", "once");
    Outcome second = pipe("once", "twice");

    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(second.exit()).as(second.err()).isZero();
    assertThat(Manifests.in(place.text("once/apps/rendered/orders.yaml")))
        .containsExactly(Manifests.of("orders"));
    assertThat(place.run("diff", "-r", "once", "twice").out()).isEmpty();
  }

  @Test
  void aWrongAppFailsAndLeavesTheFilesAlone() throws Exception {
    place.replace(APP, "bucket: my-kaspr-cache", "bucket: My_Bucket");
    Map<String, String> before = place.files("package");

    assertFailed(eval());
    assertFailed(render());
    assertFailed(pipe("package", "once"));
    assertThat(place.files("package")).isEqualTo(before);
  }

  private static void assertFailed(Outcome outcome) {
    assertThat(outcome.err()).contains(BUCKET).contains("My_Bucket");
    assertThat(outcome.exit()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.Example#packages")
  void rendersOurExamplesTheSameTwice(Example example, @TempDir Path folder) throws Exception {
    Workplace copy = Workplace.withExample(example.toString(), folder);
    String path = "PATH=" + folder + ":" + System.getenv("PATH");
    Object[] render = {"env", path, kpt, "fn", "render", example.folder(), "--allow-exec"};

    Outcome first = copy.run(render);
    Map<String, String> once = copy.files("examples");
    copy.run(render);

    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(Manifests.in(rendered(once))).isEqualTo(example.objects());
    assertThat(copy.files("examples")).isEqualTo(once);
  }

  /** The text of the one file that the function adds. */
  private static String rendered(Map<String, String> files) {
    List<String> rendered =
        files.keySet().stream().filter(file -> file.contains("/rendered/")).toList();
    assertThat(rendered).hasSize(1);
    return files.getOrDefault(rendered.get(0), "");
  }

  private Outcome eval() throws Exception {
    return place.run(kpt, "fn", "eval", "package", "--exec", "./kaspr-fn");
  }

  private Outcome render() throws Exception {
    return place.run(kpt, "fn", "render", "package", "--allow-exec");
  }

  private Outcome pipe(String from, String to) throws Exception {
    String line = "'%s' fn source %s | ./kaspr-fn | '%1$s' fn sink %3$s".formatted(kpt, from, to);
    return place.run("bash", "-o", "pipefail", "-c", line);
  }
}
