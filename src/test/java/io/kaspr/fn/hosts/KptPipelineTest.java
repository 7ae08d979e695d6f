package io.kaspr.fn.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.hosts.Command.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real kpt renders a pipeline in which functions of its catalogue stand around ours. */
@Tag("hosts")
final class KptPipelineTest {
  private static final String OURS = "kaspr-fn";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set-namespace shop,kaspr-fn",
        "kaspr-fn,set-namespace shop",
        "ensure-name-substring dev-,kaspr-fn",
        "kaspr-fn,ensure-name-substring dev-",
        "kaspr-fn,ensure-name-substring dev-,set-namespace shop",
        "set-labels a,set-annotations b,kaspr-fn,apply-replacements Parallel",
        "kaspr-fn,set-labels a,set-annotations b,apply-replacements Parallel"
      })
  void rendersTheSameTheThirdTimeAsTheSecond(String pipeline, @TempDir Path folder)
      throws Exception {
    Path kpt = Hosts.kpt();
    Workplace place = Workplace.with("package", folder);
    CatalogueFunction.install(folder);
    Files.writeString(folder.resolve("package/Kptfile"), kptfile(pipeline, folder));

    int first = render(place, kpt);
    int second = render(place, kpt);
    Map<String, String> files = place.files("package");
    assertThat(List.of(first, second, render(place, kpt))).containsOnly(6);
    assertThat(place.files("package")).isEqualTo(files);
  }

  private static String kptfile(String pipeline, Path folder) {
    StringBuilder file = new StringBuilder("apiVersion: kpt.dev/v1\nkind: Kptfile\n");
    file.append("metadata:\n  name: package\npipeline:\n  mutators:\n");
    for (String function : pipeline.split(",", -1)) {
      String program = function.equals(OURS) ? OURS : "catalogue " + function;
      file.append("  - exec: ").append(folder).append('/').append(program).append('\n');
    }
    return file.toString();
  }

  /** The number of objects that are rendered then. */
  private static int render(Workplace place, Path kpt) throws Exception {
    Outcome outcome = place.run(kpt, "fn", "render", "package", "--allow-exec");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.err()).doesNotContain("warning");
    return place.files("package").entrySet().stream()
        .filter(file -> file.getKey().contains("/rendered/"))
        .mapToInt(file -> Manifests.in(file.getValue()).size())
        .sum();
  }
}
