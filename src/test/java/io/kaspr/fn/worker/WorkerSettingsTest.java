package io.kaspr.fn.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Version;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is rendered for the worker's environment is what it reads, and as it reads it. */
final class WorkerSettingsTest {
  private static final Pattern IMAGE = Pattern.compile("kasprio/kaspr:(\\d+\\.\\d+\\.\\d+)");

  /** Those that we write although they are without effect: Kaspr's operator has them. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of("K_DATA_DIR", "K_WEB_BASE_PATH", "K_STORE_ROCKSDB_BLOOM_FILTER_SIZE");

  /** Those that users write in a case, by its name: their own, misspelt or without effect. */
  private static final Set<String> OF_USERS =
      Set.of(
          "anchors-inside-an-app K_MIRROR",
          "config-directories K_AARDVARK",
          "config-directories K_SOME_FLAG",
          "config-directories K_ZEBRA",
          "config-of-the-worker K_BROKER_COMIT_EVERY",
          "config-of-the-worker K_KAFKA_AUTH_CAFILE",
          "data-directory-of-the-template KASPR_LOG",
          "dollars K_GREETING",
          "gcs-full K_ALPHA_BETA",
          "gcs-full K_ZETA",
          "kpt-eval K_MODE",
          "kpt-eval K_X",
          "kpt-render K_MODE",
          "kpt-render K_X",
          "mistakes/22-text-with-colon.mended.yaml K_GREETING",
          "mistakes/31-quote-inside-quotes.mended.yaml K_GREETING",
          "mistakes/32-backslash-in-quotes.mended.yaml K_PATTERN");

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.worker.PodView#all")
  void readsTheEnvironmentOfAPod(PodView pod) {
    Map<String, String> environment = pod.environment();
    environment.keySet().removeIf(name -> isKnownToBeUnread(pod, name));
    assertThat(SettingRules.complaints(environment)).as("%s", pod).isEmpty();
  }

  private static boolean isKnownToBeUnread(PodView pod, String name) {
    return WITHOUT_EFFECT.contains(name) || OF_USERS.contains(pod.manifest() + " " + name);
  }

  /** So that none is left whose only place is a ConfigMap. */
  @ParameterizedTest
  @MethodSource("io.kaspr.fn.worker.PodView#all")
  void hasEverySettingOfTheConfigMapInTheEnvironment(PodView pod) {
    assertThat(pod.environment()).containsAllEntriesOf(settings(pod));
  }

  private static Map<String, String> settings(PodView pod) {
    Map<?, ?> data =
        pod.manifest().configMap(pod.name() + "-config", pod.namespace()).orElse(Map.of());
    return data.entrySet().stream()
        .collect(Collectors.toMap(e -> (String) e.getKey(), e -> (String) e.getValue()));
  }

  /** An image of one's own has whatever version. */
  @ParameterizedTest
  @MethodSource("io.kaspr.fn.worker.PodView#all")
  void isReadByTheVersionOfThePod(PodView pod) {
    Map<String, String> environment = pod.environment();
    Stream<WorkerSetting> set =
        WorkerSetting.ALL.values().stream().filter(s -> environment.containsKey(s.name()));
    version(pod)
        .ifPresent(
            version ->
                assertThat(set).allMatch(s -> Version.parse(s.since()).compareTo(version) <= 0));
  }

  private static Optional<Version> version(PodView pod) {
    return IMAGE
        .matcher(Nodes.text(pod.container(), "image").orElse(""))
        .results()
        .map(match -> Version.parse(match.group(1)))
        .findFirst();
  }
}
