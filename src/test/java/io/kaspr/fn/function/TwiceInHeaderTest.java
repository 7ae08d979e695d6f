package io.kaspr.fn.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An item that has a key twice by which it is told from others is refused, whoever's it is. */
final class TwiceInHeaderTest {
  private static final String LIST =
      """
      apiVersion: config.kubernetes.io/v1
      kind: ResourceList
      items:
      - apiVersion: kaspr.io/v1alpha1
        kind: KasprApp
        metadata: {name: orders, namespace: shop}
        spec: {bootstrapServers: 'kafka:9092'}
      """;

  private static final String OTHER =
      """
      - apiVersion: v1
        kind: ConfigMap
        metadata:
          name: x
          namespace: shop
          annotations:
            kaspr.io/rendered-from: orders
          labels: {a: b}
        data: {a: b}
      """;

  @ParameterizedTest
  @CsvSource({"apiVersion,v2,9", "kind,Secret,8", "metadata,'{name: x, namespace: shop}',7"})
  void refusesAKeyThatAnItemHasTwice(String key, String value, int lines) {
    assertRefused(OTHER + "  " + key + ": " + value + "\n", key, lines + " lines");
  }

  @ParameterizedTest
  @CsvSource({"name,x,5", "namespace,shop,4", "annotations,{c: d},3", "labels,{},1"})
  void refusesAKeyThatMetadataHasTwice(String key, String value, int lines) {
    String again = "    " + key + ": " + value + "\n  data";
    assertRefused(
        OTHER.replace("  data", again),
        "metadata." + key,
        lines + (lines == 1 ? " line" : " lines"));
  }

  private static void assertRefused(String item, String key, String distance) {
    for (String list : new String[] {LIST + item, LIST + item + "results:\t[]\n"}) {
      Case.Answer answer = Case.run(list);
      assertThat(answer.err())
          .contains(" shop/x " + key + ": is there twice, for the first time " + distance)
          .hasLineCount(1);
      assertThat(answer.exitCode()).isEqualTo(ExitCode.INVALID_RESOURCES);
      assertThat(answer.out()).contains(item);
    }
  }

  @Test
  void refusesAnAppThatIsDisabledInOneOfTwo() {
    String one = "  metadata: {name: orders, annotations: {kaspr.io/render: disabled}}\n";
    String twice = one + "  metadata: {name: orders}\n";
    String list = LIST.replaceFirst("  metadata: .*\n", twice);
    assertThat(Case.run(list).err())
        .isEqualTo(
            "error: KasprApp orders metadata: is there twice, for the first time 1 line above;"
                + " remove one of the two\n");
  }

  @Test
  void leavesToOthersWhatStandsTwiceDeeperInTheirItems() {
    String deeper = OTHER.replace("rendered-from", "x") + "  data: {b: c, b: d}\n";
    Case.Answer answer = Case.run(LIST + deeper);
    assertThat(answer.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(answer.out()).contains(deeper);
  }
}
