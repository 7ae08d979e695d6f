package io.kaspr.fn.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.Case;
import io.kaspr.fn.krm.item.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many apps are rendered and written on all processors, a few on one: nobody must see it. */
final class ManyAppsTest {
  private static final int APPS = 20;

  private static final String HEAD =
      """
      apiVersion: config.kubernetes.io/v1
      kind: ResourceList
      items:
      """;

  private static final String APP =
      """
      - apiVersion: kaspr.io/v1alpha1
        kind: KasprApp
        metadata:
          name: app%1$d
        spec:
          replicas: %1$d
          bootstrapServers: kafka:9092
          pythonPackages:
            packages: [pandas==%1$d]
            cache: %2$s
      - apiVersion: kaspr.io/v1alpha1
        kind: KasprTable
        metadata:
          name: table%1$d
          labels:
            kaspr.io/app: app%1$d
        spec:
          name: table%1$d
          description: |2+
              indented

      """;

  private static final List<String> CACHES =
      List.of("{enabled: false}", "{type: gcs, gcs: {bucket: shop, secretRef: {name: s}}}", "{}");

  @Test
  void areRenderedAsEachAlone() {
    List<String> alone =
        IntStream.range(0, APPS).mapToObj(i -> texts(HEAD + app(i))).flatMap(List::stream).toList();
    assertThat(texts(HEAD + apps())).containsExactlyElementsOf(alone).hasSizeGreaterThan(8 * APPS);
  }

  @Test
  void areRenderedAlikeInEveryCallAndOrder() {
    String once = Case.run(HEAD + apps()).out();
    for (int call = 0; call < 2; call++) {
      List<Item> items = new ArrayList<>(Case.list(once).items());
      Collections.shuffle(items, new Random(call));
      String shuffled = Case.list(once).write(items, List.of());
      assertThat(texts(shuffled)).isEqualTo(items.stream().map(Item::text).toList());
      assertThat(Case.run(HEAD + apps()).out()).isEqualTo(once);
    }
  }

  @Test
  void areReportedInTheirOrder() {
    String wrong = HEAD + apps().replace("bucket", "bukket").replace("replicas", "replica");
    Case.Answer answer = Case.run(wrong);
    assertThat(answer.exitCode()).isEqualTo(ExitCode.INVALID_RESOURCES);
    assertThat(Case.run(wrong)).isEqualTo(answer);
  }

  private static String apps() {
    return IntStream.range(0, APPS).mapToObj(ManyAppsTest::app).reduce("", String::concat);
  }

  private static String app(int number) {
    return APP.formatted(number, CACHES.get(number % CACHES.size()));
  }

  private static List<String> texts(String list) {
    Case.Answer answer = Case.run(list);
    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.OK);
    return Case.list(answer.out()).items().stream().map(Item::text).toList();
  }
}
