package io.kaspr.fn.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.spec.AppMetadata;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MetadataParserTest {

  @Test
  void readsNameNamespaceAndLabels() {
    AppMetadata metadata =
        parse(
                """
                name: orders
                namespace: shop
                labels: {team: a, app.kubernetes.io/version: 1.10, canary: true, empty: ""}
                uid: 1-2-3
                """)
            .valid()
            .metadata();

    assertThat(metadata.namespace()).contains("shop");
    assertThat(metadata.labels().keySet())
        .containsExactly("team", "app.kubernetes.io/version", "canary", "empty");
    assertThat(metadata.labels().values()).containsExactly("a", "1.10", "true", "");
  }

  @Test
  void namesLabelsWithDotsInBrackets() {
    assertThat(errors("labels: {app.kubernetes.io/name: '-', team: a b, 'bad key': x}"))
        .containsExactly(
            "metadata.labels[app.kubernetes.io/name]: must be a label's value: at most 63 letters,"
                + " digits, -, _ and ., first and last a letter or digit, but is '-'",
            "metadata.labels.team: must be a label's value: at most 63 letters, digits, -, _ and .,"
                + " first and last a letter or digit, but is 'a b'",
            "metadata.labels[bad key]: must be a key such as tier or example.com/tier, with at most"
                + " 63 characters in tier, but is 'bad key'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shop", "a.b", "-a", "a-", "''", "a_b", "'a\\nb'", "é"})
  void refusesANamespaceThatIsNoDnsLabel(String namespace) {
    assertThat(errors("namespace: " + namespace)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1a", "a.b", "a_b", "Orders", "a-", "\"a\\nb\"", "ordérs", "١"})
  void refusesANameThatNoServiceCanHave(String name) {
    assertThat(parse("name: " + name).errors())
        .singleElement()
        .asString()
        .startsWith(
            "metadata.name: must have only a-z, 0-9 and -, a letter first and no - at the end, but is");
  }

  @Test
  void allowsFortyEightCharactersInAName() {
    assertThat(parse("name: " + "a".repeat(48)).app()).isPresent();
    assertThat(parse("name: " + "a".repeat(49)).errors())
        .containsExactly("metadata.name: must have at most 48 characters, but has 49");
  }

  @Test
  void proposesTheTrimmedText() {
    assertThat(parse("name: ' orders '").proposal()).contains("orders");
  }

  @Test
  void readsItsAnnotationsAndIgnoresThoseOfHosts() {
    var app =
        parse(
                """
                name: orders
                annotations:
                  kaspr.io/disable-static-group-membership: "true"
                  kaspr.io/packages-refresh: 2026-01
                  config.kubernetes.io/index: '0'
                  internal.config.kubernetes.io/seqindent: wide
                """)
            .valid();

    assertThat(app.kafka().staticGroupMembership()).isFalse();
  }

  @Test
  void informsThatPausingHasNoEffect() {
    Parsing parsing = parse("name: a\nannotations: {kaspr.io/pause-reconciliation: 'true'}");

    assertThat(parsing.app()).isPresent();
    assertThat(parsing.infos())
        .containsExactly(
            "metadata.annotations[kaspr.io/pause-reconciliation]: has no effect: nothing is"
                + " reconciled here, the app is rendered as always");
  }

  /** The operator does not look at capitals either. */
  @Test
  void takesTrueInAnyCase() {
    Parsing parsing =
        parse("name: a\nannotations: {kaspr.io/disable-static-group-membership: 'True'}");

    assertThat(parsing.valid().kafka().staticGroupMembership()).isFalse();
  }

  @Test
  void refusesAnAnnotationThatIsNeitherTrueNorFalse() {
    Parsing parsing =
        parse("name: a\nannotations: {kaspr.io/disable-static-group-membership: 'Treu'}");

    assertThat(parsing.errors()).hasSize(1);
    assertThat(parsing.proposal()).contains("true");
  }

  private static List<String> errors(String metadata) {
    return parse("name: orders\n" + metadata).errors();
  }

  private static Parsing parse(String metadata) {
    return Parsing.of(
        """
        apiVersion: kaspr.io/v1alpha1
        kind: KasprApp
        spec: {bootstrapServers: "kafka:9092"}
        metadata:
        """
            + metadata.indent(2));
  }
}
