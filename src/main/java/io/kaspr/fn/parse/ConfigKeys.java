package io.kaspr.fn.parse;

import io.kaspr.fn.spec.text.KasprVersion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The known keys of {@code spec.config}, and the names of variables for keys. */
final class ConfigKeys {

  /** The type of a value. */
  enum Kind {
    TEXT,
    DIRECTORY,
    INTEGER,
    PORT,
    FLOAT,
    FLAG
  }

  /**
   * A known key.
   *
   * @param since the first version of Kaspr that reads it; empty for the oldest that is supported
   * @param idle if no version uses it: why, and what its user should do instead
   */
  record Key(String name, Kind kind, Optional<KasprVersion> since, Optional<String> idle) {
    String variable() {
      return ConfigKeys.variable(name);
    }
  }

  private static final String NO_CA =
      "the worker trusts the CAs of its system alone; name a file of yours in SSL_CERT_FILE, a"
          + " variable of spec.template.kasprContainer.env";

  /** The keys that the Kaspr operator knows, in the order of rendering. */
  static final List<Key> ORDERED =
      List.of(
          key("tableDir", Kind.DIRECTORY),
          key("topicReplicationFactor", Kind.INTEGER),
          key("topicPartitions", Kind.INTEGER),
          key("topicAllowDeclare", Kind.FLAG),
          since("0.9.1", "keySerializer", Kind.TEXT),
          since("0.9.1", "valueSerializer", Kind.TEXT),
          since("0.5.7", "schedulerEnabled", Kind.FLAG),
          since("0.11.2", "schedulerCronEnabled", Kind.FLAG),
          since("0.5.7", "schedulerDebugStatsEnabled", Kind.FLAG),
          since("0.5.7", "schedulerTopicPartitions", Kind.INTEGER),
          since("0.5.7", "schedulerCheckpointSaveIntervalSeconds", Kind.FLOAT),
          since("0.5.7", "schedulerDispatcherDefaultCheckpointLookbackDays", Kind.INTEGER),
          since("0.5.7", "schedulerDispatcherCheckpointInterval", Kind.FLOAT),
          since("0.5.7", "schedulerJanitorCheckpointInterval", Kind.FLOAT),
          since("0.5.7", "schedulerJanitorCleanIntervalSeconds", Kind.FLOAT),
          since("0.5.7", "schedulerJanitorHighwaterOffsetSeconds", Kind.FLOAT),
          since("0.11.2", "schedulerCronTickIntervalSeconds", Kind.FLOAT),
          since("0.11.2", "schedulerCronTickBufferSeconds", Kind.FLOAT),
          since("0.11.2", "schedulerCronMinIntervalSeconds", Kind.FLOAT),
          key("storeRocksdbWriteBufferSize", Kind.INTEGER),
          key("storeRocksdbMaxWriteBufferNumber", Kind.INTEGER),
          key("storeRocksdbTargetFileSizeBase", Kind.INTEGER),
          key("storeRocksdbBlockCacheSize", Kind.INTEGER),
          key("storeRocksdbBlockCacheCompressedSize", Kind.INTEGER),
          idle(
              "storeRocksdbBloomFilterSize",
              Kind.INTEGER,
              "the worker reads the size of the Bloom filter from"
                  + " storeRocksdbBlockCacheCompressedSize, by a mistake of its own"),
          key("storeRocksdbSetCacheIndexAndFilterBlocks", Kind.FLAG),
          idle(
              "webBasePath",
              Kind.TEXT,
              "the worker puts it before no path; write whole paths in the web views and probes"),
          key("webPort", Kind.PORT),
          key("webMetricsBasePath", Kind.TEXT));

  /** Keys that only the worker knows, and that the operator passes on; rendered in their order. */
  static final List<Key> OTHERS =
      List.of(
          key("appBuilderEnabled", Kind.FLAG),
          since("0.5.18", "brokerCommitEvery", Kind.INTEGER),
          since("0.5.18", "brokerCommitInterval", Kind.INTEGER),
          since("0.5.18", "brokerHeartbeatInterval", Kind.INTEGER),
          since("0.5.18", "brokerMaxPollInterval", Kind.INTEGER),
          since("0.5.18", "brokerMaxPollRecords", Kind.INTEGER),
          since("0.5.18", "brokerRequestTimeout", Kind.INTEGER),
          since("0.5.18", "brokerSessionTimeout", Kind.INTEGER),
          key("dataDir", Kind.DIRECTORY),
          key("definitionsDir", Kind.DIRECTORY),
          idle("kafkaAuthCadata", Kind.TEXT, NO_CA),
          idle("kafkaAuthCafile", Kind.TEXT, NO_CA),
          idle("kafkaAuthCapath", Kind.TEXT, NO_CA),
          since("0.5.18", "producerAcks", Kind.INTEGER),
          since("0.5.18", "streamBufferMaxsize", Kind.INTEGER),
          since("0.5.18", "streamRecoveryDelay", Kind.INTEGER),
          since("0.5.18", "streamWaitEmpty", Kind.FLAG),
          key("workerOrdinalNumber", Kind.TEXT));

  private ConfigKeys() {}

  private static Key key(String name, Kind kind) {
    return new Key(name, kind, Optional.empty(), Optional.empty());
  }

  private static Key since(String version, String name, Kind kind) {
    return new Key(name, kind, Optional.of(new KasprVersion(version)), Optional.empty());
  }

  private static Key idle(String name, Kind kind, String instead) {
    return new Key(name, kind, Optional.empty(), Optional.of(instead));
  }

  /**
   * The known key of this name, or else the one with the same variable.
   *
   * <p>The name is compared first: to make the variables of all keys takes as long as to parse an
   * app.
   */
  static Optional<Key> find(String name, String variable) {
    return named(name).or(() -> find(key -> key.variable().equals(variable)));
  }

  static Optional<Key> named(String name) {
    return find(key -> key.name().equals(name));
  }

  private static Optional<Key> find(Predicate<Key> wanted) {
    return Stream.concat(ORDERED.stream(), OTHERS.stream()).filter(wanted).findFirst();
  }

  /** The names of all known keys. */
  static List<String> names() {
    return Stream.concat(ORDERED.stream(), OTHERS.stream()).map(Key::name).toList();
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
