package io.kaspr.fn.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.Case;
import io.kaspr.fn.krm.item.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One object twice in a list, of which two apps are said to be the origin, in either order. */
final class ObjectTwiceTest {
  private static final String LIST =
      """
      apiVersion: config.kubernetes.io/v1
      kind: ResourceList
      items:
      """;

  private static final String APP =
      """
      - apiVersion: kaspr.io/v1alpha1
        kind: KasprApp
        metadata: {name: %s, namespace: shop}
        spec: {bootstrapServers: 'kafka:9092'}
      """;

  private static final String OBJECT =
      """
      - apiVersion: v1
        kind: ServiceAccount
        metadata:
          name: orders-app
          namespace: shop
          annotations:
            kaspr.io/rendered-from: %s
            config.kubernetes.io/path: %s.yaml
      """;

  private static final String OWN = OBJECT.formatted("orders", "own");
  private static final String OTHER = OBJECT.formatted("bills", "other");

  @Test
  void staysWhereItsAppHadItWhenTheOtherAppIsNotThere() {
    for (String copies : List.of(OWN + OTHER, OTHER + OWN)) {
      Case.Answer answer = Case.run(LIST + APP.formatted("orders") + copies);
      assertThat(answer.err())
          .isEqualTo(
              "warning: other.yaml: ServiceAccount shop/orders-app: is removed, as it is in the"
                  + " list twice\n");
      assertThat(accounts(answer)).singleElement().asString().contains("own.yaml");
    }
  }

  @Test
  void isRefusedWhenTheOtherAppIsThereToo() {
    String disabled =
        APP.formatted("bills").replace("{name", "{annotations: {kaspr.io/render: disabled}, name");
    for (String other : List.of(APP.formatted("bills"), disabled)) {
      for (String copies : List.of(OWN + OTHER, OTHER + OWN)) {
        Case.Answer answer = Case.run(LIST + APP.formatted("orders") + other + copies);
        assertThat(answer.exitCode()).isEqualTo(ExitCode.INVALID_RESOURCES);
        assertThat(answer.err())
            .contains(
                "KasprApp shop/orders: ServiceAccount shop/orders-app is in the list already and"
                    + " was rendered from bills, which is in the list too");
      }
    }
  }

  @Test
  void isKeptTwiceWhenNoAppOfTheListRendersIt() {
    for (String copies : List.of(OWN + OTHER, OTHER + OWN)) {
      Case.Answer answer = Case.run(LIST + copies);
      assertThat(answer.out()).startsWith(LIST + copies);
      assertThat(answer.err()).hasLineCount(2).contains("is kept, though orders", "though bills");
    }
  }

  private static List<String> accounts(Case.Answer answer) {
    return Case.list(answer.out()).items().stream()
        .filter(item -> item.kind().equals("ServiceAccount"))
        .map(Item::text)
        .toList();
  }
}
