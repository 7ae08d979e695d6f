package io.kaspr.fn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list with an error is not rendered, and then the archive lacks most classes of a call. */
final class TrainingTest {
  @ParameterizedTest
  @ValueSource(strings = {"training.yaml", "training.json"})
  void rendersItsLists(String name) throws Exception {
    Case.Answer answer = Case.run(FnTexts.read(name));

    assertThat(answer.err()).doesNotContain("error:");
    assertThat(answer.out()).contains("kind: StatefulSet");
  }
}
