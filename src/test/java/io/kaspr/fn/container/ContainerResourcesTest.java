package io.kaspr.fn.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ResourceFieldSelectorBuilder;
import io.kaspr.fn.spec.Resources;
import io.kaspr.fn.spec.text.Quantity;
import io.kaspr.fn.yaml.YamlWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContainerResourcesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"1Gi", "512Mi", "1Ki", "2Ti", "1Pi", "1Ei", "1.5G", "100m", "5u", "5n", "3k"})
  void keepAnAmountAsItWasWritten(String text) {
    assertThat(written(text)).isEqualTo("divisor: " + text + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0.5", ".5", "2e3", "2E3", "2e-3", "+1", "1.", "2E"})
  void keepWhatLooksLikeANumberAsItWasWritten(String text) {
    assertThat(written(text)).isEqualTo("divisor: \"" + text + "\"\n");
  }

  @Test
  void ofAContainerThatSaysNothingAreNotWritten() {
    assertThat(ContainerResources.of(Resources.NONE)).isNull();
  }

  @Test
  void haveRequestsLimitsAndClaims() {
    Map<String, Quantity> cpu = Map.of("cpu", new Quantity("100m"));
    Resources resources = new Resources(cpu, Map.of("memory", new Quantity("1Gi")), List.of("gpu"));
    var container = new ContainerBuilder().withResources(ContainerResources.of(resources)).build();

    assertThat(YamlWriter.write(container))
        .isEqualTo(
            """
            resources:
              claims:
              - name: gpu
              limits:
                memory: 1Gi
              requests:
                cpu: 100m
            """);
  }

  /** Through a builder, since those take a quantity apart. */
  private static String written(String text) {
    var divisor = ContainerResources.quantity(new Quantity(text));
    return YamlWriter.write(new ResourceFieldSelectorBuilder().withDivisor(divisor).build());
  }
}
