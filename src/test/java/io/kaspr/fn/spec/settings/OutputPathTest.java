package io.kaspr.fn.spec.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OutputPathTest {

  @ParameterizedTest
  @CsvSource({
    "{directory}/rendered/{app}.yaml, a/b, shop, a/b/rendered/orders.yaml, rendered",
    "{directory}/rendered/{app}.yaml, '', shop, rendered/orders.yaml, rendered",
    "out/{namespace}-{app}.yaml, a, shop, out/shop-orders.yaml, .yaml",
    "out/{namespace}/{app}.yml, a, '', out/orders.yml, .yml",
    "everything.yaml, a, shop, everything.yaml, everything.yaml"
  })
  void fillsItsPlaceholders(
      String pattern, String directory, String namespace, String file, String literal) {
    OutputPath path = new OutputPath(pattern);
    Optional<String> of = Optional.of(namespace).filter(n -> !n.isEmpty());
    assertThat(path.of(directory, "orders", of, false)).isEqualTo(file).contains(path.literal());
    assertThat(path.literal()).isEqualTo(literal);
  }

  @Test
  void tellsNamesakesApartByDefaultOnly() {
    Optional<String> shop = Optional.of("shop");
    assertThat(OutputPath.DEFAULT.of("a", "orders", shop, true))
        .isEqualTo("a/rendered/shop-orders.yaml")
        .contains(OutputPath.DEFAULT.literal());
    assertThat(new OutputPath("{app}.yaml").of("a", "orders", shop, true)).isEqualTo("orders.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a.json",
        "/a.yaml",
        "../a.yaml",
        "a//b.yaml",
        "{namespace}.yaml",
        "a\\b.yaml"
      })
  void refusesWhatIsNoFileOfThePackage(String pattern) {
    assertThatThrownBy(() -> new OutputPath(pattern))
        .hasMessageStartingWith("must be a path inside the package");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{name}.yaml", "{app.yaml", "{{app}}.yaml"})
  void refusesPlaceholdersThatItDoesNotKnow(String pattern) {
    assertThatThrownBy(() -> new OutputPath(pattern))
        .hasMessageStartingWith("must have no placeholders but {directory}, {app}, {namespace}");
  }
}
