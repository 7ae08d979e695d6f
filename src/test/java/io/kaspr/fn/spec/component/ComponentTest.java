package io.kaspr.fn.spec.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaspr.fn.spec.shape.TableNames;
import io.kaspr.fn.spec.text.AppName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ComponentTest {
  private static final Map<String, Object> CODE = Map.of("python", "def key(v): return v");
  private static final Map<String, Object> JOIN =
      Map.of("leftTable", "a", "rightTable", "b", "extractor", CODE);

  @Test
  void refusesASpecWithoutARequiredField() {
    assertThatThrownBy(() -> component(ComponentKind.JOIN, "j", Map.of("leftTable", "a")))
        .hasMessageContaining("rightTable, which is required");
  }

  @Test
  void refusesAFieldThatItsKindDoesNotHave() {
    assertThatThrownBy(() -> component(ComponentKind.TABLE, "t", Map.of("globl", true)))
        .hasMessageContaining("globl");
  }

  @Test
  void refusesAValueOfAnotherType() {
    assertThatThrownBy(() -> component(ComponentKind.TABLE, "t", Map.of("global", "true")))
        .hasMessageContaining("another shape: 'true'");
    assertThatThrownBy(() -> component(ComponentKind.TABLE, "t", Map.of("partitions", 8)))
        .hasMessageContaining("another shape: '8'");
    assertThatThrownBy(
            () -> component(ComponentKind.TABLE, "t", Map.of("options", Map.of("a", List.of()))))
        .hasMessageContaining("another shape");
    assertThatThrownBy(
            () -> component(ComponentKind.TABLE, "t", Map.of("extraTopicConfigs", Map.of("a", 1L))))
        .hasMessageContaining("another shape");
    assertThatThrownBy(() -> component(ComponentKind.TABLE, "t", Map.of("keySerializer", "json5")))
        .hasMessageContaining("another shape: 'json5'");
  }

  @Test
  void refusesTextThatNoFileCanHold() {
    assertThatThrownBy(() -> component(ComponentKind.TABLE, "t", Map.of("description", "\ud800")))
        .hasMessageContaining("no half of a character");
  }

  @Test
  void hasANameThatFitsIntoTheNameOfAVolume() {
    String longest = "t".repeat(63 - "-table".length());
    assertThatCode(() -> component(ComponentKind.TABLE, longest, Map.of()))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> component(ComponentKind.TABLE, longest + "t", Map.of()))
        .hasMessage("must have at most 57 characters, but has 58");
    assertThatThrownBy(() -> component(ComponentKind.TABLE, "a.b", Map.of()))
        .hasMessageContaining("must be a DNS label");
  }

  @Test
  void findsTheTablesThatItNames() {
    Map<String, Object> tables =
        Map.of(
            "name",
            "op",
            "map",
            CODE,
            "tables",
            List.of(Map.of("name", "counts", "paramName", "c")));
    Map<String, Object> processors =
        Map.of("pipeline", List.of("op"), "operations", List.of(tables));
    Map<String, Object> agent = Map.of("input", Map.of(), "processors", processors);

    assertThat(component(ComponentKind.AGENT, "a", agent).tableReferences())
        .containsExactly(
            new TableNames.Reference("spec.processors.operations[0].tables[0].name", "counts"));
    assertThat(component(ComponentKind.JOIN, "j", JOIN).tableReferences())
        .containsExactly(
            new TableNames.Reference("spec.leftTable", "a"),
            new TableNames.Reference("spec.rightTable", "b"));
  }

  private static Component component(ComponentKind kind, String name, Map<String, Object> spec) {
    return new Component(kind, name, Optional.empty(), Map.of(), new AppName("orders"), spec);
  }
}
