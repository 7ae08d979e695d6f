package io.kaspr.fn.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class YamlWriterTest {

  @Test
  void putsWhatAnObjectIsFirstThenItsNameThenTheAlphabet() {
    var configMap =
        new ConfigMapBuilder()
            .withImmutable(true)
            .addToData("b", "2b")
            .addToData("a", "two words")
            .withMetadata(
                new ObjectMetaBuilder()
                    .withNamespace("here")
                    .withName("x")
                    .addToLabels("z", "1")
                    .build())
            .build();

    assertThat(YamlWriter.write(configMap))
        .isEqualTo(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: x
              namespace: here
              labels:
                z: "1"
            data:
              b: 2b
              a: two words
            immutable: true
            """);
  }

  @Test
  void writesATextThatIsEmptyOrStandsAlone() {
    assertThat(YamlWriter.write("")).isEqualTo("\"\"\n");
    assertThat(YamlWriter.write("a")).isEqualTo("a\n");
  }

  @Test
  void leavesOutWhatNobodySet() {
    assertThat(YamlWriter.write(new PodSpec())).isEqualTo("{}\n");
  }

  @Test
  void writesAnEmptyObjectOfTheModel() {
    var volume = new VolumeBuilder().withName("v").withEmptyDir(new EmptyDirVolumeSource()).build();

    assertThat(YamlWriter.write(volume)).isEqualTo("name: v\nemptyDir: {}\n");
  }

  @Test
  void writesAnEmptyString() {
    assertThat(YamlWriter.write(new ServicePortBuilder().withAppProtocol("").build()))
        .isEqualTo("appProtocol: \"\"\n");
  }

  @Test
  void writesATreeOfMapsAsItIs() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("nothing", null);
    tree.put("list", List.of());
    tree.put("map", Map.of());
    tree.put("numbers", List.of(1, 12345678901L, 0.25, 1e20));

    assertThat(YamlWriter.write(tree))
        .isEqualTo(
            """
            nothing: null
            list: []
            map: {}
            numbers:
            - 1
            - 12345678901
            - 0.25
            - 100000000000000000000
            """);
  }

  @Test
  void mergesAdditionalPropertiesAmongTheOthers() {
    PodSpec pod = new PodSpec();
    pod.setHostname("h");
    pod.setServiceAccountName("s");
    pod.setAdditionalProperty("initContainers", List.of(Map.of("emptyDir", Map.of())));

    assertThat(YamlWriter.write(pod))
        .isEqualTo(
            """
            hostname: h
            initContainers:
            - emptyDir: {}
            serviceAccountName: s
            """);
  }

  @Test
  void writesQuantitiesAndPortsAsTheirScalars() {
    List<Object> values =
        List.of(
            new Quantity("512Mi"),
            new Quantity("0.5"),
            new Quantity("2e3", ""),
            new IntOrString(80),
            new IntOrString("http"));

    assertThat(YamlWriter.write(values)).isEqualTo("- 512Mi\n- \"0.5\"\n- \"2e3\"\n- 80\n- http\n");
  }

  @Test
  void repeatsAMapThatIsUsedTwice() {
    Map<String, String> labels = Map.of("a", "b");

    assertThat(YamlWriter.write(Map.of("x", List.of(labels, labels))))
        .isEqualTo("x:\n- a: b\n- a: b\n");
  }

  @Test
  void keepsLongLinesWhole() {
    String line = "word ".repeat(1000) + "end";

    assertThat(YamlWriter.write(Map.of("a", line))).isEqualTo("a: " + line + "\n");
  }

  @Test
  void keepsLongKeysSimple() {
    String key = "k".repeat(317);

    assertThat(YamlWriter.write(Map.of(key, "v"))).isEqualTo(key + ": v\n");
  }

  @Test
  void writesLinesAsALiteralBlock() {
    assertThat(
            YamlWriter.write(Map.of("script", "#!/bin/bash\n\nif x; then\n  y: '$z' # ü 🐎\nfi\n")))
        .isEqualTo(
            """
            script: |
              #!/bin/bash

              if x; then
                y: '$z' # ü 🐎
              fi
            """);
  }

  @Test
  void writesUnicodeAsItself() {
    assertThat(YamlWriter.write(Map.of("a", "grün 🐎"))).isEqualTo("a: grün 🐎\n");
  }

  @Test
  void refusesWhatIsNoTree() {
    assertThatIllegalArgumentException().isThrownBy(() -> YamlWriter.write(new Object()));
  }
}
