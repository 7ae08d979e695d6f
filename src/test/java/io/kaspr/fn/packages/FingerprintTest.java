package io.kaspr.fn.packages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FingerprintTest {

  @Test
  void isTheStartOfTheSha256() {
    assertThat(Fingerprint.of("abc")).isEqualTo("ba7816bf8f01cfea");
  }

  @Test
  void countsBytesSoThatAValueWithNewlinesIsNoOtherLines() {
    assertThat(Fingerprint.line("a", "ü\nb 1:c")).isEqualTo("a 8:ü\nb 1:c\n");
  }
}
