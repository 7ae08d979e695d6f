package io.kaspr.fn.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.item.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LargeConfigMapsTest {
  private static final int MEBIBYTE = 1024 * 1024;

  private static final String LIST =
      """
      apiVersion: config.kubernetes.io/v1
      kind: ResourceList
      items:
      - apiVersion: kaspr.io/v1alpha1
        kind: KasprApp
        metadata: {name: orders}
        spec: {bootstrapServers: kafka:9092}
      - apiVersion: kaspr.io/v1alpha1
        kind: KasprTable
        metadata: {name: counts, labels: {kaspr.io/app: APP}}
        spec:
          description: TEXT
      """;

  @Test
  void areRefusedAsKubernetesWouldRefuseThem() throws Exception {
    assertThat(errors("x".repeat(MEBIBYTE), "orders"))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.resource().orElseThrow()).hasToString("KasprTable counts");
              assertThat(error.message())
                  .isEqualTo(
                      "must be smaller: ConfigMap counts-table would have 1048615 bytes, but Kubernetes"
                          + " takes 1048576; move code into a package of spec.pythonPackages");
            });
    assertThat(errors("x".repeat(MEBIBYTE), "nobody")).hasSize(1);
    assertThat(errors("ö".repeat(MEBIBYTE / 2), "orders")).hasSize(1);
  }

  @Test
  void mayComeCloseToThat() throws Exception {
    assertThat(errors("x".repeat(MEBIBYTE - 1000), "orders")).isEmpty();
  }

  private static List<Result> errors(String text, String app) throws Exception {
    ResourceList list = ResourceList.parse(LIST.replace("APP", app).replace("TEXT", text));
    return KasprFunction.apply(list).results().stream()
        .filter(result -> result.severity() == Result.Severity.ERROR)
        .toList();
  }
}
