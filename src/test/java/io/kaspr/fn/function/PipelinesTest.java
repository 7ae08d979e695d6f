package io.kaspr.fn.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.Case;
import io.kaspr.fn.hosts.CatalogueFunction;
import io.kaspr.fn.krm.item.Item;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions before and behind this one that move or rename what it has rendered. */
final class PipelinesTest {
  private static final String APP =
      """
      apiVersion: config.kubernetes.io/v1
      kind: ResourceList
      items:
      - apiVersion: kaspr.io/v1alpha1
        kind: KasprApp
        metadata:
          name: orders
          annotations:
            internal.config.kubernetes.io/path: apps/orders.yaml
            internal.config.kubernetes.io/index: '0'
        spec:
          bootstrapServers: kafka:9092
      """;

  private static final String PLACED =
      APP.replace("name: orders\n", "name: orders\n    namespace: market\n");

  @ParameterizedTest
  @CsvSource({
    "set-namespace, shop",
    "ensure-name-substring, dev-",
    "set-labels, a",
    "set-annotations, a"
  })
  void findsItsObjectsAgainWhateverAFunctionBehindMadeOfThem(String function, String argument) {
    for (String app : List.of(APP, PLACED)) {
      String once = CatalogueFunction.apply(function, argument, rendered(app));
      String twice = CatalogueFunction.apply(function, argument, rendered(once));
      String changed = CatalogueFunction.apply(function, "new-" + argument, rendered(twice));
      assertThat(Case.list(once).items()).hasSize(7);
      assertThat(names(twice)).isEqualTo(names(once));
      assertThat(names(rendered(changed))).hasSize(7);
    }
  }

  @Test
  void keepsTheNamespaceThatAnotherFunctionHasSetWhereTheAppHasNone() {
    String once = CatalogueFunction.apply("set-namespace", "shop", rendered(APP));
    assertThat(names(rendered(once)))
        .contains("KasprApp orders", "StatefulSet shop/orders-app")
        .filteredOn(name -> name.contains(" shop/"))
        .hasSize(6);
  }

  @Test
  void leavesObjectsOfAnotherDirectoryToTheirOwnApp() {
    String once = CatalogueFunction.apply("set-namespace", "shop", rendered(PLACED));
    String elsewhere = once.replace("apps/rendered/", "other/rendered/");
    assertThat(names(rendered(elsewhere))).hasSize(13);
  }

  private static String rendered(String list) {
    Case.Answer answer = Case.run(list);
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    return answer.out();
  }

  private static List<String> names(String list) {
    return Case.list(list).items().stream().map(Item::reference).map(Object::toString).toList();
  }
}
