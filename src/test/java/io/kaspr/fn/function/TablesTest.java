package io.kaspr.fn.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.item.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TablesTest {

  @Test
  void areFoundByAnEarlierName() throws Exception {
    assertThat(warnings("counts", table("dev-counts", "counts,counts"))).isEmpty();
    assertThat(warnings("dev-counts", table("dev-counts", "counts"))).isEmpty();
    assertThat(warnings("counts", table("dev-counts", ""))).hasSize(2);
  }

  @Test
  void areCalledAsTheyAreNowWhereAnotherOnceHadTheName() throws Exception {
    String list = table("counts", "") + table("dev-counts", "counts");
    assertThat(output("counts", list)).contains("left_table: counts\n");
  }

  @Test
  void areNotGuessedWhereTwoHadTheSameName() throws Exception {
    String list = table("dev-counts", "counts") + table("qa-counts", "counts");
    assertThat(warnings("counts", list)).hasSize(2);
  }

  private static String table(String name, String earlier) {
    return """
    - apiVersion: kaspr.io/v1alpha1
      kind: KasprTable
      metadata:
        name: %s
        labels: {kaspr.io/app: orders}
        annotations: {internal.config.kubernetes.io/previousNames: '%s'}
      spec: {}
    """
        .formatted(name, earlier);
  }

  private static List<Result> warnings(String named, String tables) throws Exception {
    return rendering(named, tables).results().stream()
        .filter(result -> result.message().startsWith("names the table"))
        .toList();
  }

  private static String output(String named, String tables) throws Exception {
    return String.join("", rendering(named, tables).yamlParts());
  }

  private static Rendering rendering(String named, String tables) throws Exception {
    return KasprFunction.apply(
        ResourceList.parse(
            """
            apiVersion: config.kubernetes.io/v1
            kind: ResourceList
            items:
            - apiVersion: kaspr.io/v1alpha1
              kind: KasprApp
              metadata: {name: orders}
              spec: {bootstrapServers: kafka:9092}
            - apiVersion: kaspr.io/v1alpha1
              kind: KasprJoin
              metadata: {name: pairs, labels: {kaspr.io/app: orders}}
              spec: {leftTable: %s, rightTable: %s, extractor: {python: x}}
            """
                    .formatted(named, named)
                + tables));
  }
}
