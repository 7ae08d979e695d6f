package io.kaspr.fn.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.kaspr.fn.spec.AppConfig;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.component.Component;
import io.kaspr.fn.spec.component.ComponentKind;
import io.kaspr.fn.spec.text.AppName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DefinitionsTest {

  @Test
  void mountsEachFileAloneByKindAndName() {
    KasprApp app = app(table("b", "x"), table("a", "x"), task("z"));
    assertThat(Definitions.mounts(app))
        .extracting(VolumeMount::getMountPath)
        .containsExactly(
            "/var/lib/data/definitions/a-table.yaml",
            "/var/lib/data/definitions/b-table.yaml",
            "/var/lib/data/definitions/z-task.yaml");
    assertThat(Definitions.mounts(app))
        .allMatch(VolumeMount::getReadOnly)
        .allMatch(mount -> mount.getMountPath().endsWith("/" + mount.getSubPath()));
    assertThat(Definitions.volumes(app))
        .extracting(Volume::getName)
        .containsExactly("a-table", "b-table", "z-task");
  }

  @Test
  void followsTheDirectoryOfTheConfig() {
    AppConfig config = new AppConfig(Map.of(), 80, "/data", "/data/tables", "/definitions/");
    KasprApp app =
        SampleApps.with(SampleApps.with(SampleApps.minimal(), config), List.of(task("z")));
    assertThat(Definitions.mounts(app))
        .extracting(VolumeMount::getMountPath)
        .containsExactly("/definitions/z-task.yaml");
  }

  @Test
  void hashesChangeWithTheComponentsOfTheirKindAlone() {
    Map<String, String> before = Definitions.hashes(app(table("a", "x"), task("z")));
    Map<String, String> after = Definitions.hashes(app(table("a", "y"), task("z")));

    assertThat(before).containsOnlyKeys("TABLES_HASH", "TASKS_HASH");
    assertThat(after.get("TABLES_HASH")).isNotEqualTo(before.get("TABLES_HASH"));
    assertThat(after.get("TASKS_HASH")).isEqualTo(before.get("TASKS_HASH"));
  }

  @Test
  void hashesDoNotDependOnTheOrder() {
    assertThat(Definitions.hashes(app(table("a", "x"), table("b", "y"))))
        .isEqualTo(Definitions.hashes(app(table("b", "y"), table("a", "x"))));
  }

  @Test
  void hashesDoNotChangeWithLabels() {
    Component labelled =
        new Component(
            ComponentKind.TASK,
            "z",
            Optional.empty(),
            Map.of("team", "a"),
            new AppName("shop"),
            task("z").spec());
    assertThat(Definitions.hashes(app(labelled))).isEqualTo(Definitions.hashes(app(task("z"))));
  }

  private static KasprApp app(Component... components) {
    return SampleApps.with(SampleApps.minimal(), List.of(components));
  }

  private static Component table(String name, String description) {
    return component(ComponentKind.TABLE, name, Map.of("description", description));
  }

  private static Component task(String name) {
    return component(
        ComponentKind.TASK,
        name,
        Map.of("processors", Map.of("pipeline", List.of(), "operations", List.of())));
  }

  private static Component component(ComponentKind kind, String name, Map<String, Object> spec) {
    return new Component(kind, name, Optional.empty(), Map.of(), new AppName("shop"), spec);
  }
}
