package io.kaspr.fn.spec.settings;

import java.util.List;
import java.util.stream.Stream;

/** What becomes of an app or a component in the list after rendering. */
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

  /** The words for them in the settings. */
  public static List<String> words() {
    return Stream.of(values()).map(handling -> handling.word).toList();
  }

  /** The one for a word, which must be one of {@link #words}. */
  public static SourceHandling of(String word) {
    return Stream.of(values()).filter(h -> h.word.equals(word)).findFirst().orElseThrow();
  }
}
