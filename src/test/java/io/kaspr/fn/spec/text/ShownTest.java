package io.kaspr.fn.spec.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
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
  void showsWhatNobodySees() {
    assertThat(Shown.of("a\u202eb\u200b\ufeff\u00a0c\u3164\ufe0f\ue000\udb40\udc41"))
        .isEqualTo("a\\u202eb\\u200b\\ufeff\\u00a0c\\u3164\\ufe0f\\ue000\\U000e0041");
    assertThat(Shown.of("\u00fc \u6f22 \ud83d\ude00")).isEqualTo("\u00fc \u6f22 \ud83d\ude00");
  }

  @Test
  void cutsNoCharacterInTwo() {
    assertThat(Shown.of("\ud83d\ude00".repeat(100))).isEqualTo("\ud83d\ude00".repeat(58) + "...");
    assertThat(Shown.of("\u202e".repeat(100))).isEqualTo("\\u202e".repeat(19) + "...");
  }

  @Test
  void hidesAPasswordOfAnyLength() {
    String password = "secret".repeat(100_000);
    assertThat(Shown.of("https://user:" + password + "@example.com")).doesNotContain("secret");
    assertThat(Shown.of("user:" + password + "@example.com")).doesNotContain("secret");
  }

  @Test
  void isFastForLongTexts() {
    assertTimeout(
        Duration.ofSeconds(5), () -> Shown.of("://".repeat(500_000) + "a@".repeat(200_000)));
  }

  @Test
  void isNotTooLong() {
    assertThat(Shown.of("a".repeat(1000))).hasSize(120).endsWith("a...");
  }
}
