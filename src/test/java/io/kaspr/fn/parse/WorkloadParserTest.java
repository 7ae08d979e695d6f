package io.kaspr.fn.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.spec.Storage.Ephemeral;
import io.kaspr.fn.spec.Storage.PersistentClaim;
import io.kaspr.fn.spec.text.Quantity;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkloadParserTest {

  @ParameterizedTest
  @CsvSource({"0.11.2, 0.11.2", "0.7.5, 0.7.6-alpha", "0.1.0, 0.1.0"})
  void findsTheImageOfAVersion(String version, String tag) {
    assertThat(Parsing.ofSpec("version: " + version).valid().workload().image())
        .isEqualTo("kasprio/kaspr:" + tag);
  }

  @ParameterizedTest
  @CsvSource({
    "0.11.20, 0.11.19",
    "0.10, 0.10.1",
    "v0.11.19, 0.11.19",
    "latest, 0.11.19",
    "0.2.2-alpha, 0.3.0-dev1",
    "99999999999999999999, 0.11.19",
    "٠.١١, 0.11.19"
  })
  void proposesTheNearestSupportedVersion(String version, String nearest) {
    assertThat(Parsing.ofSpec("version: " + version).proposal()).contains(nearest);
  }

  @Test
  void takesAnyVersionBesideAnImage() {
    Parsing parsing = Parsing.ofSpec("version: mine\nimage: example.com/kaspr@sha256:0a");
    assertThat(parsing.app().orElseThrow().workload().image())
        .isEqualTo("example.com/kaspr@sha256:0a");
    assertThat(parsing.infos()).containsExactly("spec.version: has no effect, as image is set");
  }

  @ParameterizedTest
  @CsvSource({"'\"\"'", "'\" \"'", "'a b'", "'\"a\\nb\"'"})
  void refusesAnImageWithSpaces(String image) {
    assertThat(Parsing.ofSpec("image: " + image).errors())
        .singleElement()
        .asString()
        .startsWith("spec.image: must be an image such as kasprio/kaspr:0.11.19, without spaces");
  }

  @ParameterizedTest
  @CsvSource({"'\"2\"', 2", "2.0, 2", "1e3, 1000", "0x, ", "'\"٣\"', ", "010, ", "!!int ٣, "})
  void refusesReplicasThatAreNoInteger(String replicas, String proposal) {
    Parsing parsing = Parsing.ofSpec("replicas: " + replicas);

    assertThat(parsing.errors())
        .singleElement()
        .asString()
        .startsWith("spec.replicas: must be an integer");
    assertThat(parsing.proposal()).isEqualTo(Optional.ofNullable(proposal));
  }

  @Test
  void refusesReplicasBeyondAllNumbers() {
    assertThat(Parsing.ofSpec("replicas: 3000000000").errors())
        .containsExactly("spec.replicas: must be from 0 to 2147483647, but is 3000000000");
    assertThat(Parsing.ofSpec("replicas: 99999999999999999999999").errors()).hasSize(1);
    assertThat(Parsing.ofSpec("replicas: 1e999999999").errors()).hasSize(1);
  }

  @Test
  void allowsNoReplicas() {
    assertThat(Parsing.ofSpec("replicas: 0").valid().workload().replicas()).isZero();
  }

  @Test
  void readsAClaim() {
    assertThat(
            Parsing.ofSpec(
                    "storage: {type: persistent-claim, size: 5Gi, class: fast, deleteClaim: true}")
                .valid()
                .workload()
                .storage())
        .isEqualTo(new PersistentClaim(new Quantity("5Gi"), Optional.of("fast"), true));
  }

  @Test
  void keepsAnEmptyClassApartFromNone() {
    assertThat(
            Parsing.ofSpec("storage: {type: persistent-claim, size: 5Gi, class: ''}")
                .valid()
                .workload()
                .storage())
        .isEqualTo(new PersistentClaim(new Quantity("5Gi"), Optional.of(""), false));
  }

  @Test
  void needsTypeAndSizeOfStorage() {
    assertThat(Parsing.ofSpec("storage: {}").errors())
        .containsExactly("spec.storage.type: is required: ephemeral or persistent-claim");
    assertThat(Parsing.ofSpec("storage: {type: persistent-claim}").errors())
        .containsExactly("spec.storage.size: is required");
  }

  @ParameterizedTest
  @CsvSource({"512m, 512Mi", "512u, 512Ki", "512MB, 512M", "2gib, 2Gi", "1 Gi, 1Gi", "512K, 512Ki"})
  void proposesASizeThatWasMeant(String size, String meant) {
    assertThat(Parsing.ofSpec("storage: {type: persistent-claim, size: " + size + "}").proposal())
        .contains(meant);
  }

  @Test
  void warnsOfSettingsThatEphemeralStorageHasNot() {
    Parsing parsing = Parsing.ofSpec("storage: {type: ephemeral, size: 5Gi}");

    assertThat(parsing.app().orElseThrow().workload().storage()).isEqualTo(new Ephemeral());
    assertThat(parsing.warnings())
        .containsExactly("spec.storage.size: has no effect, as the type is ephemeral");
  }

  @Test
  void proposesTrueForAQuotedTrue() {
    Parsing parsing =
        Parsing.ofSpec("storage: {type: persistent-claim, size: 5Gi, deleteClaim: \"true\"}");

    assertThat(parsing.errors())
        .containsExactly(
            "spec.storage.deleteClaim: must be true or false without quotes, but is \"true\"");
    assertThat(parsing.proposal()).contains("true");
  }
}
