package io.kaspr.fn.spec.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.spec.text.AppName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DefinitionFileTest {
  private static final Map<String, Object> CODE = Map.of("python", "def key(v): return v");

  @Test
  void isThatOfOneComponentWithoutJoins() {
    assertThat(files(table("b"), table("a")))
        .containsExactly("a-table.yaml: a-table", "b-table.yaml: b-table");
  }

  @Test
  void hasTheTablesOfAJoinBeforeIt() {
    assertThat(files(table("a"), table("b"), table("c"), join("j", "b", "a")))
        .containsExactly("c-table.yaml: c-table", "j-join.yml: a-table, b-table, j-join");
  }

  @Test
  void hasAllTablesThatJoinsConnect() {
    assertThat(
            files(
                join("x", "c", "d"),
                join("y", "a", "b"),
                join("z", "b", "c"),
                join("alone", "e", "e"),
                table("a"),
                table("b"),
                table("c"),
                table("d"),
                table("e")))
        .containsExactly(
            "alone-join.yml: e-table, alone-join",
            "x-join.yml: a-table, b-table, c-table, d-table, x-join, y-join, z-join");
  }

  @Test
  void isThereForAJoinWhoseTablesAreNot() {
    assertThat(files(join("j", "a", "b"))).containsExactly("j-join.yml: j-join");
  }

  @Test
  void isTheSameInWhateverOrderComponentsCome() {
    List<Component> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      all.add(table("t" + i));
      all.add(join("j" + i, "t" + i, "t" + (i * 7 % 12)));
    }
    List<String> sorted = files(all.toArray(Component[]::new));
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(all, new Random(seed));
      assertThat(files(all.toArray(Component[]::new))).isEqualTo(sorted);
    }
    assertThat(String.join("\n", sorted).split("-table")).hasSize(13);
  }

  private static List<String> files(Component... components) {
    return DefinitionFile.of(List.of(components)).stream()
        .map(file -> file.name() + ": " + names(file))
        .toList();
  }

  private static String names(DefinitionFile file) {
    return String.join(", ", file.components().stream().map(Component::resourceName).toList());
  }

  private static Component table(String name) {
    return component(ComponentKind.TABLE, name, Map.of());
  }

  private static Component join(String name, String left, String right) {
    return component(
        ComponentKind.JOIN,
        name,
        Map.of("leftTable", left, "rightTable", right, "extractor", CODE));
  }

  private static Component component(ComponentKind kind, String name, Map<String, Object> spec) {
    return new Component(kind, name, Optional.empty(), Map.of(), new AppName("shop"), spec);
  }
}
