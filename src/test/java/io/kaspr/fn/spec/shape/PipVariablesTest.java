package io.kaspr.fn.spec.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.spec.text.EnvVar;
import io.kaspr.fn.spec.text.EnvVar.FromConfigMap;
import io.kaspr.fn.spec.text.EnvVar.FromField;
import io.kaspr.fn.spec.text.EnvVar.FromResource;
import io.kaspr.fn.spec.text.EnvVar.FromSecret;
import io.kaspr.fn.spec.text.EnvVar.Source;
import io.kaspr.fn.spec.text.EnvVar.Value;
import io.kaspr.fn.spec.text.Quantity;
import io.kaspr.fn.spec.text.SecretKey;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PipVariablesTest {
  @Test
  void decideWhatIsInstalledByTheirTexts() {
    assertThat(
            deciding(
                variable("PIP_PRE", "1"),
                variable("PIP_INDEX_URL", "https://pip.example/simple"),
                variable("PIP_CONSTRAINT", "")))
        .containsExactly(
            Map.entry("PIP_CONSTRAINT", "value "),
            Map.entry("PIP_INDEX_URL", "value https://pip.example/simple"),
            Map.entry("PIP_PRE", "value 1"));
  }

  @Test
  void decideInSmallLettersTooAsPipReadsThem() {
    assertThat(deciding(variable("PIP_no_binary", ":all:"), variable("PIP_only-binary", "a")))
        .containsOnlyKeys("PIP_no_binary", "PIP_only-binary");
  }

  @Test
  void doNotDecideIfPipDoesNotReadThemOrOnlyWorksInAnotherWay() {
    assertThat(
            deciding(
                variable("PRE", "1"),
                variable("pip_pre", "1"),
                variable("PIP_DEFAULT_TIMEOUT", "30"),
                variable("PIP_CACHE_DIR", "/tmp"),
                variable("PIP_TRUSTED_HOST", "pip.example")))
        .isEmpty();
  }

  @Test
  void decideByTheirSourceIfOnlyThePodKnowsTheValue() {
    Optional<Quantity> mib = Optional.of(new Quantity("1Mi"));
    assertThat(
            deciding(
                from("PIP_ABI", new FromSecret(new SecretKey("pip", "abi"), Optional.of(true))),
                from("PIP_GROUP", new FromConfigMap("shop", "group", Optional.empty())),
                from("PIP_PRE", new FromField(Optional.empty(), "metadata.namespace")),
                from("PIP_NO_DEPS", new FromResource(Optional.of("a"), "limits.memory", mib))))
        .containsExactly(
            Map.entry("PIP_ABI", "secretKeyRef pip/abi"),
            Map.entry("PIP_GROUP", "configMapKeyRef shop/group"),
            Map.entry("PIP_NO_DEPS", "resourceFieldRef a/limits.memory/1Mi"),
            Map.entry("PIP_PRE", "fieldRef metadata.namespace"));
  }

  @Test
  void decideTogetherWithTheVariablesThatTheyName() {
    assertThat(
            deciding(
                variable("HOST", "pip.$(DOMAIN)"),
                variable("DOMAIN", "example"),
                variable("TEXT", "1"),
                variable("OTHER", "1"),
                variable("PIP_INDEX_URL", "https://$(HOST)$(NONE)/$$(TEXT)/$(OTHER")))
        .containsOnlyKeys("DOMAIN", "HOST", "PIP_INDEX_URL");
  }

  @Test
  void mayNameEachOtherInACircle() {
    assertThat(deciding(variable("A", "$(PIP_PRE)"), variable("PIP_PRE", "$(A)")))
        .containsOnlyKeys("A", "PIP_PRE");
  }

  private static EnvVar variable(String name, String value) {
    return from(name, new Value(value));
  }

  private static EnvVar from(String name, Source source) {
    return new EnvVar(name, source);
  }

  private static Map<String, String> deciding(EnvVar... variables) {
    return PipVariables.deciding(Arrays.asList(variables));
  }
}
