package io.kaspr.fn.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class PodViewTest {
  private static final String OBJECTS =
      """
      items:
      - kind: ConfigMap
        metadata: {name: a-app-config}
        data: {K_WEB_PORT: "6065", K_DEFINITIONS_DIR: /data/d/, DOLLARS: $(NAME)}
      - kind: ConfigMap
        metadata: {name: a-table, labels: {kaspr.io/kind: KasprTable}}
        data: {a-table.yaml: "tables: []", README: no definition}
      - kind: StatefulSet
        metadata: {name: a-app}
        spec:
          template:
            spec:
              containers:
              - name: other
              - name: kaspr
                env: %s
                volumeMounts: %s
              volumes:
              - {name: data, emptyDir: {}}
              - {name: a-table, configMap: {name: a-table, items: [{key: a-table.yaml, path: f.yaml}]}}
              - {name: whole, configMap: {name: a-table}}
              - {name: foreign, configMap: {name: of-others}}
          volumeClaimTemplates:
          - metadata: {name: tables}
      """;

  private String env = "[]";
  private String mounts = "[]";

  @Test
  void aValueSeesThoseBeforeItAndTextsOfConfigMapsStay() {
    env =
        """
        [{name: NAME, valueFrom: {fieldRef: {fieldPath: metadata.name}}},
         {name: SPACE, valueFrom: {fieldRef: {fieldPath: metadata.namespace}}},
         {name: HOST, value: $(NAME).$(SPACE).$(LATE)$$(NAME)},
         {name: LATE, valueFrom: {secretKeyRef: {name: s, key: k}}},
         {name: DOLLARS, valueFrom: {configMapKeyRef: {name: a-app-config, key: DOLLARS}}}]
        """;

    assertThat(pod().environment())
        .containsEntry("HOST", "a-app-0.default.$(LATE)$(NAME)")
        .containsEntry("LATE", "secret s k")
        .containsEntry("DOLLARS", "$(NAME)");
  }

  @Test
  void aKeyThatIsNotThereKeepsTheContainerFromStarting() {
    env = "[{name: A, valueFrom: {configMapKeyRef: {name: a-app-config, key: B}}}]";

    assertThatThrownBy(() -> pod().environment()).hasMessageContaining("no B in a-app-config");
  }

  @Test
  void aFileIsMountedByItsPathInTheVolume() {
    mounts = "[{name: a-table, mountPath: /data/d/x.yml, subPath: f.yaml}]";

    assertThat(pod().mounts().files()).containsOnlyKeys("/data/d/x.yml");
    assertThat(pod().mounts().directories()).isEmpty();
  }

  @Test
  void aWholeDirectoryHasEachFileTwice() {
    env = "[{name: K_DEFINITIONS_DIR, value: /data/d/}]";
    mounts = "[{name: whole, mountPath: /data/d}, {name: foreign, mountPath: /data/d/e}]";

    assertThat(pod().definitions())
        .extracting(WorkerFile::path)
        .containsExactly("/data/d/a-table.yaml", "/data/d/..2026_01_01/a-table.yaml");
  }

  @Test
  void someVolumesCanBeWrittenTo() {
    mounts =
        """
        [{name: data, mountPath: /data/}, {name: tables, mountPath: /data/t},
         {name: data, mountPath: /seen, readOnly: true}, {name: whole, mountPath: /w}]
        """;

    assertThat(pod().mounts().writable()).containsExactly("/data", "/data/t");
  }

  @Test
  void theWorkerMakesDirectoriesInVolumesAlone() {
    env = "[{name: K_DEFINITIONS_DIR, value: /data/d}, {name: K_TABLE_DIR, value: /data/t/u}]";
    mounts = "[{name: data, mountPath: /data}]";

    assertThat(DirectoryRules.complaints(pod()))
        .containsExactly(
            "FAUST_DATADIR: '' is in no volume that can be written to",
            "K_TABLE_DIR: '/data/t/u' is not there and cannot be made");
  }

  private PodView pod() {
    String flow = OBJECTS.formatted(env.replace('\n', ' '), mounts.replace('\n', ' '));
    return PodView.of(Manifest.of("a test", flow)).findFirst().orElseThrow();
  }
}
