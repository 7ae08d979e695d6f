package io.kaspr.fn.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaspr.fn.spec.text.InvalidValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageRegistryTest {

  @ParameterizedTest
  @CsvSource({
    "registry.example.com, kasprio/kaspr:1, registry.example.com/kasprio/kaspr:1",
    "localhost:5000/a/b, kaspr, localhost:5000/a/b/kaspr",
    "registry.example.com, kaspr:1, registry.example.com/kaspr:1",
    "registry.example.com, other.example/kaspr:1, other.example/kaspr:1",
    "registry.example.com, localhost/kaspr:1, localhost/kaspr:1",
    "registry.example.com, other:5000/kaspr:1, other:5000/kaspr:1"
  })
  void standsBeforeAnImageThatNamesNoRegistry(String registry, String image, String pulled) {
    assertThat(new ImageRegistry(registry).before(image)).isEqualTo(pulled);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "registry",
        "registry/mirror",
        "a.example//b",
        "a.example:x",
        "A.example",
        "a.example b"
      })
  void refusesWhatIsNoRegistry(String registry) {
    assertThatThrownBy(() -> new ImageRegistry(registry))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("must be a registry such as registry.example.com");
  }

  @ParameterizedTest
  @CsvSource({"https://a.example/b, a.example/b", "a.example/, a.example"})
  void proposesTheRegistryWithoutSchemeAndFinalSlash(String registry, String meant) {
    assertThatThrownBy(() -> new ImageRegistry(registry))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.proposal()).contains(meant));
  }
}
