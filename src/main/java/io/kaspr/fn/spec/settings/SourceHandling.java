package io.kaspr.fn.spec.settings;

import java.util.List;
import java.util.stream.Stream;

/** What becomes of an app or component in the list once it is rendered. */
public enum SourceHandling {
  /** It stays, marked so that no host applies it. */
  LOCAL_CONFIG("LocalConfig"),
  /** It stays as it is. */
  KEEP("Keep"),
  /** It leaves the list. */
  DROP("Drop");

  private final String word;

  SourceHandling(String word) {
    this.word = word;
  }

  /** How users say them. */
  public static List<String> words() {
    return Stream.of(values()).map(handling -> handling.word).toList();
  }

  public static SourceHandling of(String word) {
    return Stream.of(values()).filter(h -> h.word.equals(word)).findFirst().orElseThrow();
  }
}
