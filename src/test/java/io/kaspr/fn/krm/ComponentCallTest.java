package io.kaspr.fn.krm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the directory of a call is that of a component. */
final class ComponentCallTest {
  private static final String COMPONENT =
      "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n";
  private static final String EXEC = "config.kubernetes.io/function: 'exec: {path: kaspr-fn}'";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"kustomization.yaml", "kustomization.yml", "Kustomization"})
  void findsAComponentThatCallsTheProgram(String file) throws Exception {
    Files.writeString(folder.resolve(file), COMPONENT);
    String place = folder.getFileName() + "/" + file;
    assertThat(ComponentCall.file(list(EXEC), folder.toFile())).contains(place);
    String old = EXEC.replace("kubernetes.io", "k8s.io");
    assertThat(ComponentCall.file(list(old), folder.toFile())).contains(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kind: Kustomization", "kind: {", "# Component", "kind: [Component]"})
  void findsNothingElse(String text) throws Exception {
    assertNotFound();
    Files.writeString(folder.resolve("kustomization.yaml"), text);
    assertNotFound();
  }

  @Test
  void looksIntoNoLargeFileAndIntoNoDirectory() throws Exception {
    Files.createDirectory(folder.resolve("kustomization.yml"));
    Files.writeString(folder.resolve("kustomization.yaml"), COMPONENT + "# long\n".repeat(10_000));
    assertNotFound();
  }

  private void assertNotFound() throws Exception {
    assertThat(ComponentCall.file(list(EXEC), folder.toFile())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "config.kubernetes.io/function: 'container: {image: exec}'",
        "config.kubernetes.io/function: 'exec'",
        "config.kubernetes.io/function: '{'",
        "x: exec"
      })
  void looksNowhereUnlessTheProgramIsCalled(String annotation) throws Exception {
    Files.writeString(folder.resolve("kustomization.yaml"), COMPONENT);
    assertThat(ComponentCall.file(list(annotation), folder.toFile())).isEmpty();
  }

  private static ResourceList list(String annotation) throws Exception {
    return ResourceList.parse(
        """
        apiVersion: config.kubernetes.io/v1
        kind: ResourceList
        items: []
        functionConfig:
          apiVersion: v1
          kind: ConfigMap
          metadata:
            name: kaspr-fn
            annotations:
        """
            + "      "
            + annotation
            + "\n");
  }
}
