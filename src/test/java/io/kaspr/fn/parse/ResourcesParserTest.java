package io.kaspr.fn.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.spec.Resources;
import io.kaspr.fn.spec.text.Quantity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResourcesParserTest {

  @Test
  void readsRequestsLimitsAndClaims() {
    assertThat(
            parse("{requests: {cpu: 250m, memory: 1Gi}, limits: {cpu: 1}, claims: [{name: gpu}]}")
                .valid()
                .workload()
                .resources())
        .isEqualTo(
            new Resources(
                Map.of("cpu", new Quantity("250m"), "memory", new Quantity("1Gi")),
                Map.of("cpu", new Quantity("1")),
                List.of("gpu")));
  }

  @Test
  void refusesARequestAboveItsLimit() {
    assertThat(parse("{requests: {memory: 1G}, limits: {memory: 512Mi}}").errors())
        .containsExactly(
            "spec.resources.requests.memory: must be at most the limit, but is '1G' with a limit of"
                + " '512Mi'");
  }

  @Test
  void comparesAmountsAndNotTexts() {
    assertThat(parse("{requests: {memory: 1Gi}, limits: {memory: 1073741824}}").app()).isPresent();
  }

  @Test
  void needsEqualAmountsOfWhatIsNeverOvercommitted() {
    assertThat(parse("{requests: {example.com/gpu: 1}}").errors())
        .containsExactly(
            "spec.resources.requests[example.com/gpu]: must be equal to the limit of"
                + " example.com/gpu, as nodes never overcommit it");
    assertThat(parse("{limits: {example.com/gpu: 1}}").app()).isPresent();
  }

  @Test
  void refusesPartsOfAByte() {
    Parsing parsing = parse("{limits: {memory: 512m}}");

    assertThat(parsing.errors())
        .containsExactly("spec.resources.limits.memory: must be a whole number, but is '512m'");
    assertThat(parsing.proposal()).contains("512Mi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CPU", "gpu", "kubernetes.io/x", "requests.a/b", "hugepages-x", "''"})
  void refusesResourcesThatKubernetesDoesNotKnow(String name) {
    assertThat(parse("{limits: {" + name + ": 1}}").errors()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "abc", "1.5.5", "1e", "''", "0x10", "1Zi", "10E", "1e99", "٣", "."})
  void refusesWhatIsNoAmount(String amount) {
    assertThat(parse("{limits: {cpu: " + amount + "}}").errors()).hasSize(1);
  }

  private static Parsing parse(String resources) {
    return Parsing.ofSpec("resources: " + resources);
  }
}
