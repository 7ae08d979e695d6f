package io.kaspr.fn.spec.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShownTest {

  @ParameterizedTest
  @CsvSource({
    "https://u:p@h/x, https://***@h/x",
    "https://token@h/x, https://***@h/x",
    "https://u:p/q@h/x, https://***@h/x",
    "https://u:p@q@h/x, https://***@h/x",
    "a @ git+https://u:p@h/x@v1, a @ git+https://***@h/x@v1",
    "https://h/x@v1, https://h/x@v1",
    "https://h:80/x@v1, https://h:80/x@v1",
    "https://${U}:${P}@h, https://${U}:${P}@h",
    "u:p@h, ***@h",
    "git@h:x, git@h:x",
    "a://u:p@h b://v:q@i, a://***@h b://***@i"
  })
  void hidesUserAndPassword(String text, String shown) {
    assertThat(Shown.of(text)).isEqualTo(shown);
  }

  @Test
  void staysOnOneLine() {
    assertThat(Shown.quoted("a\nb\r\t\0\u2028é")).isEqualTo("'a\\nb\\r\\t\\u0000\\u2028é'");
  }

  @Test
  void isNotTooLong() {
    assertThat(Shown.of("a".repeat(1000))).hasSize(120).endsWith("a...");
  }
}
