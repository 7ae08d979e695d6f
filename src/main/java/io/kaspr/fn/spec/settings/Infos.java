package io.kaspr.fn.spec.settings;

import java.util.List;
import java.util.stream.Stream;

/** Which results of severity info a call gives. Newer versions of kpt keep them in the Kptfile. */
public enum Infos {
  /** Those of each app while there are few apps, else one for all. */
  AUTO("Auto"),
  /** Those of each app. */
  ALL("All"),
  /** None. */
  NONE("None");

  /** kpt shows no more than four results. */
  private static final int FEW = 3;

  private final String word;

  Infos(String word) {
    this.word = word;
  }

  /** The words for them in the settings. */
  public static List<String> words() {
    return Stream.of(values()).map(infos -> infos.word).toList();
  }

  /** The one for a word, which must be one of {@link #words}. */
  public static Infos of(String word) {
    return Stream.of(values()).filter(infos -> infos.word.equals(word)).findFirst().orElseThrow();
  }

  /** The same for a list of so many apps: all or none, or auto if there is one for all apps. */
  public Infos of(int apps) {
    return this == AUTO && apps <= FEW ? ALL : this;
  }
}
