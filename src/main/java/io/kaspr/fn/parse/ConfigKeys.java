package io.kaspr.fn.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of {@code spec.config} that Kaspr knows, and the variables that keys become. */
final class ConfigKeys {

  /** What a value must be. */
  enum Kind {
    TEXT,
    DIRECTORY,
    INTEGER,
    PORT,
    FLOAT,
    FLAG
  }

  /** A key that is known, and its kind. */
  record Key(String name, Kind kind) {}

  /** In the order of rendering. */
  static final List<Key> KNOWN =
      List.of(
          new Key("tableDir", Kind.DIRECTORY),
          new Key("topicReplicationFactor", Kind.INTEGER),
          new Key("topicPartitions", Kind.INTEGER),
          new Key("topicAllowDeclare", Kind.FLAG),
          new Key("keySerializer", Kind.TEXT),
          new Key("valueSerializer", Kind.TEXT),
          new Key("schedulerEnabled", Kind.FLAG),
          new Key("schedulerCronEnabled", Kind.FLAG),
          new Key("schedulerDebugStatsEnabled", Kind.FLAG),
          new Key("schedulerTopicPartitions", Kind.INTEGER),
          new Key("schedulerCheckpointSaveIntervalSeconds", Kind.FLOAT),
          new Key("schedulerDispatcherDefaultCheckpointLookbackDays", Kind.INTEGER),
          new Key("schedulerDispatcherCheckpointInterval", Kind.FLOAT),
          new Key("schedulerJanitorCheckpointInterval", Kind.FLOAT),
          new Key("schedulerJanitorCleanIntervalSeconds", Kind.FLOAT),
          new Key("schedulerJanitorHighwaterOffsetSeconds", Kind.FLOAT),
          new Key("schedulerCronTickIntervalSeconds", Kind.FLOAT),
          new Key("schedulerCronTickBufferSeconds", Kind.FLOAT),
          new Key("schedulerCronMinIntervalSeconds", Kind.FLOAT),
          new Key("storeRocksdbWriteBufferSize", Kind.INTEGER),
          new Key("storeRocksdbMaxWriteBufferNumber", Kind.INTEGER),
          new Key("storeRocksdbTargetFileSizeBase", Kind.INTEGER),
          new Key("storeRocksdbBlockCacheSize", Kind.INTEGER),
          new Key("storeRocksdbBlockCacheCompressedSize", Kind.INTEGER),
          new Key("storeRocksdbBloomFilterSize", Kind.INTEGER),
          new Key("storeRocksdbSetCacheIndexAndFilterBlocks", Kind.FLAG),
          new Key("webBasePath", Kind.TEXT),
          new Key("webPort", Kind.PORT),
          new Key("webMetricsBasePath", Kind.TEXT));

  /** Rendered among the unknown keys, but read by us. */
  static final List<String> DIRECTORIES = List.of("dataDir", "definitionsDir");

  private ConfigKeys() {}

  static boolean isKnown(String name) {
    return KNOWN.stream().anyMatch(key -> key.name().equals(name));
  }

  /** The key of ours that becomes the same variable as another spelling of it. */
  static Optional<String> spelling(String variable) {
    return Stream.concat(KNOWN.stream().map(Key::name), DIRECTORIES.stream())
        .filter(name -> variable(name).equals(variable))
        .findFirst();
  }

  /**
   * {@code K_} and the key in UPPER_SNAKE. A word begins at a capital after a small letter or a
   * digit, and at the last capital of several before a small letter: {@code httpURLPath2} becomes
   * {@code K_HTTP_URL_PATH2}. Hyphens and dots become underscores.
   */
  static String variable(String name) {
    StringBuilder variable = new StringBuilder("K_");
    for (int i = 0; i < name.length(); i++) {
      variable.append(i > 0 && beginsWord(name, i) ? "_" : "").append(name.charAt(i));
    }
    return variable.toString().replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
  }

  private static boolean beginsWord(String name, int at) {
    boolean nextIsSmall = at + 1 < name.length() && isSmall(name.charAt(at + 1));
    char before = name.charAt(at - 1);
    boolean afterWord = isSmall(before) || (before >= '0' && before <= '9');
    return isCapital(name.charAt(at)) && (afterWord || (isCapital(before) && nextIsSmall));
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
