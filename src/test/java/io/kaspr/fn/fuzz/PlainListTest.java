package io.kaspr.fn.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The reader that tells FuzzTest what is in a list. */
final class PlainListTest {
  private static final String APP =
      "{apiVersion: kaspr.io/v1alpha1, kind: KasprApp, metadata: {name: a}}";

  @Test
  void findsTheTextOfEachItemAndWhatItIs() {
    PlainList list =
        PlainList.of("items:\n- kind: X # c\n  a: \"\\L\\P\"\n# end\n- " + APP + "\n")
            .orElseThrow();
    assertThat(list.texts()).containsExactly("kind: X # c\n  a: \"\\_\\_\"", APP);
    assertThat(list.foreign()).containsExactly("kind: X # c\n  a: \"\\_\\_\"");
    assertThat(list.items().get(1).isEnabledApp()).isTrue();
  }

  @Test
  void findsNothingInWhatTheEngineDoesNotRead() {
    assertThat(PlainList.of("items: [")).isEmpty();
    assertThat(PlainList.of("items: ".repeat(2))).isEmpty();
  }
}
