package io.kaspr.fn.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is rendered for the worker to read is what it takes. */
final class WorkerSchemaTest {

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.worker.WorkerFile#all")
  void takesEachFile(WorkerFile file) {
    assertThat(DefinitionSchema.complaints(file)).as("%s", file).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.worker.PodView#all")
  void buildsAnAppInEveryOrderOfItsFiles(PodView pod) {
    assertThat(BuildRules.complaints(pod.definitions())).as("%s", pod).isEmpty();
  }
}
