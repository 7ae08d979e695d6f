package io.kaspr.fn.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.item.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReferencesTest {
  private static final String APP =
      """
      - apiVersion: kaspr.io/v1alpha1
        kind: KasprApp
        metadata: {name: orders}
        spec: {bootstrapServers: kafka:9092}
      """;
  private static final String AGENT =
      """
      - apiVersion: kaspr.io/v1alpha1
        kind: KasprAgent
        metadata: {name: follow, labels: {kaspr.io/app: orders}}
        spec:
          input: {channel: {name: both-channel}}
          processors:
            pipeline: [a]
            operations: [{name: a, map: {python: "def a(v): return v"}}]
      """;
  private static final String JOIN =
      """
      - apiVersion: kaspr.io/v1alpha1
        kind: KasprTable
        metadata: {name: t, labels: {kaspr.io/app: orders}}
        spec: {}
      - apiVersion: kaspr.io/v1alpha1
        kind: KasprJoin
        metadata: {name: both, labels: {kaspr.io/app: orders}}
        spec: {leftTable: t, rightTable: t, extractor: {python: "def a(v): return v"}}
      """;

  @Test
  void toAChannelAreMetByTheJoinThatIsNamedAfterIt() throws Exception {
    assertThat(said(APP + AGENT + JOIN)).isEmpty();
  }

  @Test
  void toAChannelThatNothingFillsAreErrors() throws Exception {
    assertThat(said(APP + AGENT))
        .containsExactly(
            "error: KasprAgent follow spec.input.channel.name: reads the channel 'both-channel', but"
                + " no KasprJoin of orders in the list fills it; it has none here");
  }

  @Test
  void ofAnAppThatIsElsewhereAreWarnings() throws Exception {
    assertThat(said(AGENT)).singleElement().asString().startsWith("warning: KasprAgent follow");
  }

  @Test
  void toWhatHasErrorsOfItsOwnAreNotMissing() throws Exception {
    assertThat(said(APP + AGENT + JOIN.replace("rightTable: t", "rightTable: 5"))).isEmpty();
    assertThat(said(APP + AGENT + JOIN.replace("spec: {}", "spec: {partitions: many}"))).isEmpty();
  }

  @Test
  void areSaidBesideTheErrorsOfTheApp() throws Exception {
    assertThat(said(APP.replace("kafka:9092", "kafka:port") + AGENT)).hasSize(1);
  }

  private static List<String> said(String items) throws Exception {
    return KasprFunction.apply(
            ResourceList.parse(
                "apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nitems:\n" + items))
        .results()
        .stream()
        .filter(result -> result.message().matches("(reads the channel|names the table).*"))
        .map(Result::line)
        .toList();
  }
}
