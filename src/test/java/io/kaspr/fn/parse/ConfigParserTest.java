package io.kaspr.fn.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.spec.AppConfig;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigParserTest {

  @Test
  void putsKnownKeysInTheirOrderAndOthersInThatOfTheirNames() {
    assertThat(
            parse(
                    """
                    zeta: 1
                    webPort: 8080
                    alpha: 2
                    topicPartitions: 8
                    dataDir: /data
                    tableDir: /data/tables
                    """)
                .environment()
                .keySet())
        .containsExactly(
            "K_TABLE_DIR", "K_TOPIC_PARTITIONS", "K_WEB_PORT", "K_ALPHA", "K_DATA_DIR", "K_ZETA");
  }

  @ParameterizedTest
  @CsvSource({
    "schedulerCronTickIntervalSeconds, 10, 10.0",
    "schedulerCronTickIntervalSeconds, 10.0, 10.0",
    "schedulerCronTickIntervalSeconds, 0.25, 0.25",
    "schedulerCronTickIntervalSeconds, .5, 0.5",
    "schedulerCronTickIntervalSeconds, 1e3, 1000.0",
    "schedulerCronTickIntervalSeconds, 1e16, 1e+16",
    "schedulerCronTickIntervalSeconds, 0.00001, 1e-05",
    "schedulerCronTickIntervalSeconds, 12345678901234567890, 1.2345678901234567e+19",
    "schedulerCronTickIntervalSeconds, 2e-3, 0.002",
    "schedulerCronTickIntervalSeconds, 0, 0.0",
    "topicPartitions, 0x1F, 31",
    "topicAllowDeclare, true, True",
    "schedulerEnabled, false, False",
    "keySerializer, raw, raw",
    "keySerializer, 1.10, 1.10",
    "somethingElse, true, True",
    "somethingElse, 1.50, 1.5",
    "somethingElse, on, on",
    "somethingElse, 007x, 007x"
  })
  void printsValuesAsPythonDoes(String key, String value, String text) {
    assertThat(parse(key + ": " + value).environment()).containsValue(text);
  }

  @ParameterizedTest
  @CsvSource({
    "fooBar, K_FOO_BAR",
    "httpURLPath2, K_HTTP_URL_PATH2",
    "oauth2Token, K_OAUTH2_TOKEN",
    "retention.ms, K_RETENTION_MS",
    "snake_case, K_SNAKE_CASE",
    "kebab-case, K_KEBAB_CASE",
    "ABC, K_ABC",
    "x, K_X"
  })
  void makesAVariableOfAnyKey(String key, String variable) {
    assertThat(parse(key + ": 1").environment()).containsOnlyKeys(variable);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "webHost",
        "consumerGroupInstanceId",
        "appName",
        "kafkaBootstrapServers",
        "kafkaSecurityProtocol",
        "kafkaSaslMechanism",
        "kafkaAuthUsername",
        "kafka_auth_password",
        "WEB_HOST"
      })
  void refusesAKeyThatShadowsAnEntryOfOurs(String key) {
    assertThat(errors(key + ": x"))
        .singleElement()
        .asString()
        .startsWith("spec.config." + key + ": must not be set, as K_");
  }

  @Test
  void takesEverySpellingOfAKnownKey() {
    assertThat(parse("web_port: 80\ndata-dir: /x\nDEFINITIONS_DIR: /y\nTopic.partitions: 3"))
        .isEqualTo(parse("webPort: 80\ndataDir: /x\ndefinitionsDir: /y\ntopicPartitions: 3"));
    assertThat(errors("web_port: eighty"))
        .singleElement()
        .asString()
        .startsWith("spec.config.web_port: must be");
  }

  @Test
  void warnsOfAKeyThatNoWorkerReads() {
    assertThat(Parsing.ofSpec("config: {brokerComitEvery: 1}").warnings())
        .containsExactly(
            "spec.config.brokerComitEvery: is not a setting of Kaspr: no version of its worker"
                + " reads K_BROKER_COMIT_EVERY; what the app's own code reads belongs in"
                + " spec.template.kasprContainer.env; did you mean 'brokerCommitEvery'?");
  }

  @ParameterizedTest
  @CsvSource({
    "brokerCommitInterval, 2.0, 2",
    "topicPartitions, 8.0, 8",
    "topicPartitions, 1e1, 10",
    "somethingElse, 2.0, 2",
  })
  void writesWholeNumbersWithoutAFraction(String key, String value, String text) {
    assertThat(parse(key + ": " + value).environment()).containsValue(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schedulerCronEnabled: true\nschedulerCronTickIntervalSeconds: 600",
        "schedulerCronEnabled: true\nschedulerCronTickBufferSeconds: 30",
        "schedulerCronEnabled: true\nschedulerCronMinIntervalSeconds: 300.5",
        "brokerSessionTimeout: 181",
        "brokerRequestTimeout: 119",
        "brokerSessionTimeout: 61\nbrokerRequestTimeout: 60",
      })
  void refusesSettingsThatStopTheWorkerTogether(String config) {
    assertThat(errors(config))
        .singleElement()
        .asString()
        .endsWith(", or Kaspr's worker does not start");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schedulerCronTickIntervalSeconds: 600",
        "schedulerCronEnabled: false\nschedulerCronTickBufferSeconds: 1",
        "schedulerCronEnabled: true\nschedulerCronMinIntervalSeconds: 300",
        "brokerSessionTimeout: 180",
        "brokerSessionTimeout: 200\nbrokerRequestTimeout: 200",
      })
  void takesSettingsThatFitEachOther(String config) {
    assertThat(errors(config)).isEmpty();
  }

  @Test
  void countsCronAsOnInTheVersionsThatHaveItOn() {
    String config = "\nconfig: {schedulerCronTickIntervalSeconds: 600}";
    assertThat(Parsing.ofSpec("version: 0.11.4" + config).errors()).hasSize(1);
    assertThat(Parsing.ofSpec("version: 0.11.7" + config).errors()).isEmpty();
    assertThat(Parsing.ofSpec("image: mine" + config).errors()).isEmpty();
  }

  @Test
  void refusesTwoKeysOfOneVariable() {
    assertThat(errors("fooBar: 1\nfoo_bar: 2"))
        .containsExactly(
            "spec.config.foo_bar: must not be set beside fooBar, as both name K_FOO_BAR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'a b'", "é", "'a=b'", "''", "'a\\nb'", "١"})
  void refusesAKeyThatNamesNoVariable(String key) {
    assertThat(errors(key + ": 1")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "topicPartitions: '8'",
        "topicPartitions: 8.5",
        "topicPartitions: 0644",
        "topicPartitions: 99999999999999999999",
        "topicAllowDeclare: 'true'",
        "topicAllowDeclare: yes",
        "schedulerCronTickIntervalSeconds: '1'",
        "schedulerCronTickIntervalSeconds: .inf",
        "schedulerCronTickIntervalSeconds: 1e999",
        "keySerializer: [a]",
        "anything: {a: b}",
        "webPort: 0",
        "webPort: 65536",
        "tableDir: data",
        "tableDir: /",
        "dataDir: /a/../b",
        "definitionsDir: 'C:/x'"
      })
  void refusesAValueOfTheWrongKind(String entry) {
    assertThat(errors(entry)).hasSize(1);
  }

  @Test
  void knowsPortAndDirectories() {
    AppConfig config = parse("webPort: 8080\ndataDir: /d\ntableDir: /t\ndefinitionsDir: /e");

    assertThat(config.webPort()).isEqualTo(8080);
    assertThat(config.dataDir()).isEqualTo("/d");
    assertThat(config.tableDir()).isEqualTo("/t");
    assertThat(config.definitionsDir()).isEqualTo("/e");
  }

  @Test
  void refusesAValueThatNoVariableCanHold() {
    assertThat(errors("big: " + "x".repeat(120 * 1024 + 1)))
        .containsExactly(
            "spec.config.big: must have at most 120 KiB as the value of a variable, but has 122881"
                + " bytes");
    assertThat(errors("nul: \"a\\0b\"")).hasSize(1);
  }

  @Test
  void leavesOutAKeyWithoutAValue() {
    assertThat(parse("alpha: null\nwebPort: ~").environment()).isEmpty();
  }

  private static AppConfig parse(String config) {
    Parsing parsing = Parsing.ofSpec("config:\n" + config.indent(2));
    assertThat(parsing.errors()).isEmpty();
    return parsing.app().orElseThrow().config();
  }

  @Test
  void fitsIntoAConfigMap() {
    String values = "a".repeat(110_000);
    StringBuilder config = new StringBuilder("config:\n");
    for (int i = 0; i < 10; i++) {
      config.append("  key").append(i).append(": ").append(values).append('\n');
    }

    assertThat(Parsing.ofSpec(config.toString()).errors())
        .singleElement()
        .asString()
        .startsWith(
            "spec.config: must have at most 1008 KiB in all keys and values together, but has");
  }

  @Test
  void hasAnnotationsThatFitIntoAnObject() {
    String annotations = ("a: " + "x".repeat(150_000) + "\nb: " + "x".repeat(150_000)).indent(8);

    assertThat(
            Parsing.ofSpec("template:\n  pod:\n    metadata:\n      annotations:\n" + annotations)
                .errors())
        .containsExactly(
            "spec.template.pod.metadata.annotations: must have at most 255 KiB in all keys and"
                + " values together, but has 300002 bytes");
  }

  private static List<String> errors(String config) {
    return Parsing.ofSpec("config:\n" + config.indent(2)).errors();
  }
}
