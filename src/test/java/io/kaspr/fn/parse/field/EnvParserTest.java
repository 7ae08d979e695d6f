package io.kaspr.fn.parse.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.parse.Parsing;
import io.kaspr.fn.spec.text.EnvVar;
import io.kaspr.fn.spec.text.EnvVar.FromConfigMap;
import io.kaspr.fn.spec.text.EnvVar.FromField;
import io.kaspr.fn.spec.text.EnvVar.FromResource;
import io.kaspr.fn.spec.text.EnvVar.FromSecret;
import io.kaspr.fn.spec.text.EnvVar.Value;
import io.kaspr.fn.spec.text.Quantity;
import io.kaspr.fn.spec.text.SecretKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvParserTest {
  private static final String PATH = "spec.template.pythonPackagesInitContainer.env";

  @Test
  void readsEverySource() {
    assertThat(
            parse(
                    """
                    - {name: STORAGE_EMULATOR_HOST, value: "http://gcs:4443"}
                    - {name: PIP_NO_CACHE_DIR, value: "1"}
                    - {name: EMPTY}
                    - {name: A, valueFrom: {secretKeyRef: {name: s, key: k, optional: true}}}
                    - {name: B, valueFrom: {configMapKeyRef: {name: c, key: k}}}
                    - {name: C, valueFrom: {fieldRef: {fieldPath: "metadata.labels['a.b/c']"}}}
                    - {name: D, valueFrom: {resourceFieldRef: {resource: limits.cpu, divisor: 1m}}}
                    """)
                .valid()
                .pythonPackages()
                .orElseThrow()
                .container()
                .env())
        .containsExactly(
            new EnvVar("STORAGE_EMULATOR_HOST", new Value("http://gcs:4443")),
            new EnvVar("PIP_NO_CACHE_DIR", new Value("1")),
            new EnvVar("EMPTY", new Value("")),
            new EnvVar("A", new FromSecret(new SecretKey("s", "k"), Optional.of(true))),
            new EnvVar("B", new FromConfigMap("c", "k", Optional.empty())),
            new EnvVar("C", new FromField(Optional.empty(), "metadata.labels['a.b/c']")),
            new EnvVar(
                "D",
                new FromResource(Optional.empty(), "limits.cpu", Optional.of(new Quantity("1m")))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: A, value: x, valueFrom: {fieldRef: {fieldPath: metadata.name}}}",
        "{name: A, valueFrom: {}}",
        "{name: A, valueFrom: {fieldRef: {fieldPath: metadata.name}, secretKeyRef: {name: a, key: b}}}",
        "{name: A, valueFrom: {fieldRef: {fieldPath: spec.containers}}}",
        "{name: A, valueFrom: {fieldRef: {fieldPath: metadata.name, apiVersion: v2}}}",
        "{name: A, valueFrom: {resourceFieldRef: {resource: cpu}}}",
        "{name: A, valueFrom: {resourceFieldRef: {resource: limits.cpu, divisor: 1Gi}}}",
        "{name: A, valueFrom: {secretKeyRef: {name: a}}}",
        "{name: A, value: [a]}",
        "{name: 'A=B', value: x}",
        "{name: 1A, value: x}",
        "{value: x}",
        "{name: A, value: \"a\\0b\"}",
        "text"
      })
  void refusesAVariableThatIsNone(String variable) {
    assertThat(parse("- " + variable).errors()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PACKAGES", "GCS_BUCKET", "PYPI_PASSWORD", "MAX_ARCHIVE_BYTES"})
  void refusesAVariableOfOurs(String name) {
    assertThat(parse("- {name: " + name + ", value: x}").errors())
        .containsExactly(
            PATH
                + "[0].name: must not be "
                + name
                + ", which is set for the install script from the spec");
  }

  @Test
  void refusesAVariableThatIsThereTwice() {
    assertThat(parse("- {name: A, value: x}\n- {name: A, value: y}").errors())
        .containsExactly(PATH + "[1].name: must not be there twice, but is A");
  }

  @Test
  void neverShowsAValue() {
    Parsing parsing =
        parse(
            "- {name: A, value: \"hunter2\\0\"}\n- {name: B, value: hunter2, valueFrom: hunter2}");

    assertThat(parsing.errors()).hasSize(2);
    assertThat(parsing.problems().toString()).doesNotContain("hunter2");
  }

  @Test
  void definesTheVariablesOfPackageUrls() {
    String packages =
        """
        pythonPackages:
          packages: ["a @ git+https://x:${TOKEN}@git.example.com/a.git"]
          cache: {type: gcs, gcs: {bucket: my-cache, secretRef: {name: k}}}
        """;
    String env =
        """
        template:
          pythonPackagesInitContainer:
            env: [{name: TOKEN, valueFrom: {secretKeyRef: {name: git, key: token}}}]
        """;

    assertThat(Parsing.ofSpec(packages + env).app()).isPresent();
    assertThat(Parsing.ofSpec(packages).errors())
        .containsExactly(
            "spec.pythonPackages.packages[0]: needs the variable TOKEN in"
                + " spec.template.pythonPackagesInitContainer.env for its ${TOKEN}");
    assertThat(Parsing.ofSpec(packages.replace("TOKEN", "PYPI_PASSWORD")).errors()).hasSize(1);
  }

  @Test
  void hasNoEffectWithoutPackages() {
    assertThat(Parsing.ofSpec("template: {pythonPackagesInitContainer: {env: []}}").warnings())
        .containsExactly(PATH + ": has no effect without spec.pythonPackages");
  }

  private static Parsing parse(String env) {
    return Parsing.besidePackages(
        "template:\n  pythonPackagesInitContainer:\n    env:\n" + env.indent(4));
  }
}
