package io.kaspr.fn.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.hosts.Command.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/hosts.md says of selectors of kpt, which hide from the function what it needs. */
@Tag("hosts")
final class KptSelectorTest {
  private static final String RENDERED = "package/apps/rendered/orders.yaml";
  private static final String TASK =
      """
      apiVersion: kaspr.io/v1alpha1
      kind: KasprTask
      metadata:
        name: sweep
        namespace: streams
        labels:
          kaspr.io/app: orders
      spec:
        processors:
          pipeline: [sweep]
          operations:
            - name: sweep
              map:
                python: |
                  def sweep(value):
                    return value
                entrypoint: sweep
      """;

  private Workplace place;

  @BeforeEach
  void copyThePackage(@TempDir Path folder) throws Exception {
    place = Workplace.with("package", folder);
  }

  @Test
  void hideWhatIsRenderedSoThatItIsThereTwiceUntilACallWithoutThem() throws Exception {
    eval("--match-kind=KasprApp");
    assertThat(objects()).hasSize(6);
    eval("--match-kind=KasprApp");
    assertThat(objects()).hasSize(12);

    assertThat(eval("--truncate-output=false").err()).contains("is removed");
    assertThat(objects()).containsExactly(Manifests.of("orders"));
  }

  @Test
  void hideComponentsSoThatTheirFilesAreRemoved() throws Exception {
    Files.writeString(place.folder().resolve("package/sweep.yaml"), TASK);
    eval("--truncate-output=false");
    assertThat(objects()).contains("ConfigMap sweep-task");

    assertThat(eval("--exclude-kind=KasprTask").err()).contains("sweep-task: is removed");
    assertThat(objects()).doesNotContain("ConfigMap sweep-task");
  }

  private List<String> objects() throws Exception {
    return Manifests.in(place.text(RENDERED));
  }

  private Outcome eval(String option) throws Exception {
    Outcome outcome =
        place.run(Hosts.kpt(), "fn", "eval", "package", "--exec", "./kaspr-fn", option);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return outcome;
  }
}
