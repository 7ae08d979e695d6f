package io.kaspr.fn.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.hosts.Command.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void rendersOurExampleTheSameTwice(@TempDir Path folder) throws Exception {
    Workplace example = Workplace.withExample("gcs-cache", folder);
    String path = "PATH=" + folder + ":" + System.getenv("PATH");
    Object[] render = {"env", path, kpt, "fn", "render", "examples/gcs-cache", "--allow-exec"};

    Outcome first = example.run(render);
    Map<String, String> once = example.files("examples");
    example.run(render);

    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(Manifests.in(example.text("examples/gcs-cache/rendered/clickstream.yaml")))
        .containsExactly(Manifests.of("clickstream"));
    assertThat(example.files("examples")).isEqualTo(once);
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
