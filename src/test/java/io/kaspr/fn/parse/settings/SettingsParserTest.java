package io.kaspr.fn.parse.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.parse.Versions;
import io.kaspr.fn.parse.field.Problem;
import io.kaspr.fn.parse.field.Problems;
import io.kaspr.fn.spec.Platform;
import io.kaspr.fn.yaml.MalformedYamlException;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.YamlReader;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsParserTest {
  private final Problems problems = Problems.ofSettings();

  @ParameterizedTest
  @ValueSource(strings = {"", "spec:", "spec: {}", "spec: {clusterDomain: null, scaling: {}}"})
  void needsNoSetting(String spec) {
    assertThat(ofSpec(spec)).isEqualTo(Settings.DEFAULT);
    assertThat(errors()).isEmpty();
  }

  @Test
  void readsTheSameFromAConfigMap() {
    Settings nested =
        ofSpec("spec: {scaling: {pods: 2}, additionalVersions: {1.2.3: a/b, 1.2: c/d}}");
    Settings flat =
        ofData("scaling.pods: '2'\nadditionalVersions.1.2.3: a/b\nadditionalVersions.1.2: c/d\n");

    assertThat(flat).isEqualTo(nested).isNotEqualTo(Settings.DEFAULT);
    assertThat(errors()).isEmpty();
  }

  @Test
  void takesAKeyThatIsThereTwiceForAMistake() {
    ofData("scaling.pods: '2'\nclusterDomain: a.example\nscaling.pods: '3'\n");
    assertThat(errors())
        .containsExactly(
            "data.scaling.pods: is there twice, for the first time 2 lines above; remove one of the two");
  }

  @ParameterizedTest
  @CsvSource({
    "bucket, defaults.gcs.bucket",
    "gcs.bucket, defaults.gcs.bucket",
    "buckt, defaults.gcs.bucket",
    "spec.pythonPackages.cache.gcs.bucket, defaults.gcs.bucket",
    "scalling.pods, scaling.pods",
    "defaults.gcs.buket, bucket",
  })
  void proposesTheSettingThatEndsLikeAKey(String key, String setting) {
    ofData(key + ": x");
    assertThat(errors())
        .singleElement()
        .asString()
        .endsWith(": there is no such setting; did you mean '" + setting + "'?");
  }

  @Test
  void proposesTwoSettingsWhereBothEndLikeAKey() {
    ofData("key: x");
    assertThat(errors())
        .containsExactly(
            "data.key: there is no such setting; did you mean 'defaults.gcs.secretRef.key' or"
                + " 'defaults.gcs.warmUpSecretRef.key'?");
  }

  @Test
  void namesTheWholePathOfASettingThatStandsElsewhereInAResource() {
    ofSpec("spec: {defaults: {bucket: x}}");
    assertThat(errors())
        .containsExactly(
            "spec.defaults.bucket: there is no such setting; did you mean"
                + " 'spec.defaults.gcs.bucket'?");
  }

  @Test
  void saysWhichSettingsThereAreWhereAKeyIsLikeNone() {
    ofSpec("spec: {scaling: {whatever: 1}}");
    assertThat(errors())
        .containsExactly(
            "spec.scaling.whatever: there is no such setting; those here are pods, periodSeconds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"spec: text", "spec: [a]"})
  void refusesSettingsThatAreNoMapping(String spec) {
    ofSpec(spec);
    assertThat(errors()).singleElement().asString().startsWith("spec: must be a mapping");
  }

  @Test
  void keepsWhatIsRightBesideWhatIsWrong() {
    Platform platform = ofSpec("spec: {clusterDomain: a.example, scaling: {pods: -1}}").platform();
    assertThat(platform).isEqualTo(new Platform("a.example", 4, 60));
    assertThat(errors()).containsExactly("spec.scaling.pods: must be 1 or more, but is -1");
  }

  @Test
  void hasNoDefaultVersionThatIsNotSupported() {
    ofSpec("spec: {defaultVersion: 0.2.2-alpha}");
    assertThat(errors())
        .containsExactly(
            "spec.defaultVersion: must be a version that is supported, such as 0.3.0-dev1, but is"
                + " \"0.2.2-alpha\"; for another, add it to additionalVersions");
  }

  @Test
  void letsAnImageBeGivenForTheDefaultVersionAndForOneThatIsNotSupported() {
    Settings settings =
        ofSpec(
            """
            spec:
              additionalVersions: {0.11.19: my/kaspr:1, 0.2.2-alpha: my/kaspr:2}
            """);
    assertThat(new Versions(settings.platform().images()).defaultImage()).isEqualTo("my/kaspr:1");
    assertThat(errors()).isEmpty();
  }

  private Settings ofSpec(String spec) {
    return parse(
        "kind: RenderKasprApps\napiVersion: fn.kaspr.io/v1alpha1\n" + spec,
        SettingsParser::ofResource);
  }

  private Settings ofData(String data) {
    return parse("data:\n" + data.indent(2), SettingsParser::ofConfigMap);
  }

  private <T> T parse(String yaml, BiFunction<Mapping, Problems, T> parser) {
    try {
      return parser.apply((Mapping) YamlReader.read(yaml), problems);
    } catch (MalformedYamlException e) {
      throw new AssertionError(e.position() + ": " + e.getMessage(), e);
    }
  }

  private List<String> errors() {
    return problems.all().stream().map(Problem::toString).toList();
  }
}
