package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaspr.fn.packages.InstallScripts;
import io.kaspr.fn.spec.Cache;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules by which the test bed starts what is rendered; those of Kubernetes' documentation. */
final class KubeletTest {
  private static final Map<String, Map<String, String>> SECRETS =
      Map.of("gcs-sa-key", Map.of("sa.json", "{}"), "pypi", Map.of("username", "a$$b"));

  private final App app = new App("https://pypi.example/simple");

  @ParameterizedTest
  @CsvSource({
    "$(A), x",
    "$$(A), $(A)",
    "$$$(A), $x",
    "$(B), $(B)",
    "$A, $A",
    "$$, $",
    "$, $",
    "$(A, $(A",
    "a$(A)b$(A), axbx"
  })
  void dollarsAreRead(String text, String expected) {
    assertThat(Kubelet.expand(text, Map.of("A", "x"))).isEqualTo(expected);
  }

  @Test
  void anEntrySeesOnlyThoseBeforeIt() {
    app.env(Map.of("name", "EARLY", "value", "$(LATE)"));
    app.env(Map.of("name", "LATE", "value", "$(EARLY) $(ON_FAILURE)"));

    assertThat(started().environment())
        .containsEntry("EARLY", "$(LATE)")
        .containsEntry("LATE", "$(LATE) block");
  }

  @Test
  void whatASecretHoldsIsNotExpanded() {
    Map<String, Object> key = Map.of("name", "pypi", "key", "username");
    app.env(Map.of("name", "WHO", "valueFrom", Map.of("secretKeyRef", key)));

    assertThat(started().environment()).containsEntry("WHO", "a$$b");
  }

  @Test
  void aSecretThatIsNotThereKeepsTheContainerFromStarting() {
    Map<String, Object> key = Map.of("name", "absent", "key", "username");
    app.env(Map.of("name", "WHO", "valueFrom", Map.of("secretKeyRef", key)));

    assertThatThrownBy(this::started).hasMessageContaining("CreateContainerConfigError");
  }

  @Test
  void theScriptArrivesAsItIs() {
    List<String> command = new ArrayList<>(List.of("/bin/bash", "-c"));
    command.addAll(InstallScripts.arguments(Cache.Kind.GCS));

    assertThat(started().command()).isEqualTo(command);
  }

  @Test
  void theKeyOfTheServiceAccountIsAFileThatIsReadOnly() {
    assertThat(started().mounts())
        .filteredOn(mount -> mount.path().equals("/var/run/secrets/gcs"))
        .singleElement()
        .satisfies(mount -> assertThat(mount.readOnly()).isTrue())
        .satisfies(mount -> assertThat(mount.files()).contains(Map.of("sa.json", "{}")));
  }

  private Kubelet.Started started() {
    return new Kubelet(app.pod(), SECRETS).initContainer();
  }
}
