package io.kaspr.fn.container;

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
import io.kaspr.fn.yaml.YamlWriter;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnvVarsTest {

  @ParameterizedTest
  @CsvSource({
    "a, a",
    "$, $",
    "$a, $a",
    "${A}, ${A}",
    "a$, a$",
    "$$, $$$",
    "$(A), $$(A)",
    "$$(A), $$$$(A)",
    "$$$, $$$$$",
    "$ $, $ $",
    "$${A}, $$${A}"
  })
  void areEscapedWhereTheKubeletReadsADollar(String text, String escaped) {
    assertThat(EnvVars.literal("N", text).getValue()).isEqualTo(escaped);
  }

  @Test
  void arriveInTheContainerAsTheyWere() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(8); length >= 0; length--) {
        text.append("$$$()A{".charAt(random.nextInt(7)));
      }
      assertThat(kubelet(EnvVars.escaped(text.toString()))).isEqualTo(text.toString());
    }
  }

  @Test
  void ofAUserStayAsWritten() {
    assertThat(written(new Value("$(B) $$ ${C}"))).isEqualTo("name: NAME\nvalue: $(B) $$ ${C}\n");
  }

  @Test
  void ofAUserKeepAnEmptyValue() {
    assertThat(written(new Value(""))).isEqualTo("name: NAME\nvalue: \"\"\n");
  }

  @Test
  void areTakenFromASecret() {
    SecretKey key = new SecretKey("s", "k");

    assertThat(written(new FromSecret(key, Optional.of(true))))
        .isEqualTo(
            """
            name: NAME
            valueFrom:
              secretKeyRef:
                name: s
                key: k
                optional: true
            """);
  }

  @Test
  void areTakenFromAConfigMap() {
    assertThat(written(new FromConfigMap("c", "k", Optional.of(false))))
        .isEqualTo(
            """
            name: NAME
            valueFrom:
              configMapKeyRef:
                name: c
                key: k
                optional: false
            """);
  }

  @Test
  void areTakenFromAFieldOfThePod() {
    assertThat(written(new FromField(Optional.of("v1"), "spec.nodeName")))
        .isEqualTo(
            """
            name: NAME
            valueFrom:
              fieldRef:
                apiVersion: v1
                fieldPath: spec.nodeName
            """);
  }

  @Test
  void areTakenFromAResourceOfAContainer() {
    Quantity divisor = new Quantity("1Mi");

    assertThat(
            written(new FromResource(Optional.of("kaspr"), "limits.memory", Optional.of(divisor))))
        .isEqualTo(
            """
            name: NAME
            valueFrom:
              resourceFieldRef:
                containerName: kaspr
                divisor: 1Mi
                resource: limits.memory
            """);
  }

  private static String written(Source source) {
    return YamlWriter.write(EnvVars.of(new EnvVar("NAME", source)));
  }

  /** Kubernetes' documented expansion, with a variable of every name that the test can make. */
  private static String kubelet(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      int end = value.indexOf(')', i);
      if (value.startsWith("$$", i)) {
        text.append('$');
        i++;
      } else if (value.startsWith("$(", i) && end >= 0) {
        text.append("EXPANDED");
        i = end;
      } else {
        text.append(value.charAt(i));
      }
    }
    return text.toString();
  }
}
