package io.kaspr.fn.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The directories of the worker are volumes of its pod, or in one. */
final class WorkerDirectoriesTest {

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.worker.PodView#all")
  void canBeMadeWhoeverItRunsAs(PodView pod) {
    assertThat(DirectoryRules.complaints(pod)).as("%s", pod).isEmpty();
  }
}
