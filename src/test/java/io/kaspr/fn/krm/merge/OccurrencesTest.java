package io.kaspr.fn.krm.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.krm.item.Excerpt;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class OccurrencesTest {
  private static final String ALPHABET = "aabbc\u00e1\u0161";

  @Test
  void findsTheWordInThosePiecesThatContainIt() {
    Random random = new Random(1);
    for (int round = 0; round < 20_000; round++) {
      String text = text(random, 40);
      String word = text(random, 1 + random.nextInt(4)) + ALPHABET.charAt(random.nextInt(7));
      Occurrences occurrences = new Occurrences(word);
      for (int from = 0, to; from < text.length(); from = to) {
        to = from + 1 + random.nextInt(text.length() - from);
        assertThat(occurrences.isIn(new Excerpt(text, from, to)))
            .as("%s in %s, from %d to %d", word, text, from, to)
            .isEqualTo(text.substring(from, to).contains(word));
      }
    }
  }

  @Test
  void beginsAnewInAnotherText() {
    Occurrences occurrences = new Occurrences("word");

    assertThat(occurrences.isIn(new Excerpt("no such thing", 5, 13))).isFalse();
    assertThat(occurrences.isIn(Excerpt.whole("a word"))).isTrue();
    assertThat(occurrences.isIn(Excerpt.whole("word"))).isTrue();
    assertThat(occurrences.isIn(Excerpt.whole("wor"))).isFalse();
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(length); i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
