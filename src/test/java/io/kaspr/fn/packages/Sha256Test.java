package io.kaspr.fn.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Sha256Test {
  @Test
  void isWhatTheJdkMakesOfMessagesOfEveryLength() throws Exception {
    Random dice = new Random(1);
    for (int length = 0; length <= 300; length++) {
      byte[] message = new byte[length];
      dice.nextBytes(message);

      assertThat(Sha256.of(message))
          .isEqualTo(MessageDigest.getInstance("SHA-256").digest(message));
    }
  }
}
