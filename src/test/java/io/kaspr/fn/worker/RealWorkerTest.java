package io.kaspr.fn.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.worker.RealWorker.Description;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kaspr's own worker starts with what is rendered, as far as it goes without Kafka. */
@Tag("worker")
final class RealWorkerTest {
  private static Map<Description, String> outcomes = Map.of();

  @BeforeAll
  static void askTheWorker() throws Exception {
    outcomes =
        RealWorker.required()
            .outcomes(PodView.all().stream().map(Description::of).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.worker.PodView#all")
  void startsInEveryOrderOfItsFiles(PodView pod) {
    assertThat(outcomes.get(Description.of(pod))).as("%s", pod).isEqualTo("OK");
  }
}
