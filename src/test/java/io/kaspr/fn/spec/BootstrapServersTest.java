package io.kaspr.fn.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BootstrapServersTest {

  @ParameterizedTest
  @CsvSource({
    "'a:9092', 'a:9092'",
    "'a', 'a'",
    "'a:9092,b:9092', 'a:9092;kafka://b:9092'",
    "'a:9092, b:9092,c', 'a:9092;kafka://b:9092;kafka://c'",
    "'a:9092;b:9092', 'a:9092;kafka://b:9092'",
    "'a:9092;kafka://b:9092', 'a:9092;kafka://b:9092'",
    "'kafka://a:9092', 'a:9092'",
    "'[::1]:9092,[::2]', '[::1]:9092;kafka://[::2]'",
    "'my_host-1.example.com:1', 'my_host-1.example.com:1'"
  })
  void areWrittenAsTheWorkerReadsThem(String text, String written) {
    assertThat(BootstrapServers.parse(text).forWorker()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:9092,",
        ",a",
        "a b",
        "a:port",
        "a:65536",
        "a:9092:9093",
        "SASL_SSL://a:9092",
        "http://a",
        "a/b",
        "::1",
        "[::1",
        "$(HOST):9092",
        "ä:9092"
      })
  void refuseWhatIsNoBroker(String text) {
    assertThatThrownBy(() -> BootstrapServers.parse(text))
        .hasMessageStartingWith("must be brokers as host:port with commas between them");
  }

  @Test
  void sayWhichBrokerIsNone() {
    assertThatThrownBy(() -> BootstrapServers.parse("a:9092, b c"))
        .hasMessage(
            "must be brokers as host:port with commas between them, such as"
                + " kafka-0:9092,kafka-1:9092, but has 'b c'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\n"})
  void areALine(String text) {
    assertThatThrownBy(() -> BootstrapServers.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
