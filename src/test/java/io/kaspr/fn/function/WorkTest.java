package io.kaspr.fn.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.kaspr.fn.krm.ResourceList;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How much a call allocates: unlike its time that is nearly the same on every machine, and a second
 * parse or a copy too many shows in it. The limits are a tenth or less above the most that was
 * measured, with other tests before it and alone, on the JDKs 17 and 25.
 */
final class WorkTest {
  private static final String HEAD =
      """
      apiVersion: config.kubernetes.io/v1
      kind: ResourceList
      items:
      """;

  private static final int CALLS = 8;

  private static final String OTHER =
      """
      - apiVersion: v1
        kind: ConfigMap
        metadata:
          name: other%d
          namespace: shop
        data:
          text: |
            one
            two
      """;

  private static final String APP =
      """
      - apiVersion: kaspr.io/v1alpha1
        kind: KasprApp
        metadata:
          name: app%d
        spec:
          bootstrapServers: kafka:9092
      """;

  @Test
  void isLittleForEachItemThatIsNotOurs() throws Exception {
    assertThat((allocated(OTHER, 2000) - allocated(OTHER, 1000)) / 1000).isLessThan(1_200);
  }

  @Test
  void doesNotGrowWithTheNumberOfItems() throws Exception {
    long small = allocated(OTHER, 1000);

    assertThat(allocated(OTHER, 10_000)).isLessThan(small * 11);
  }

  /** Of few enough apps that they are not done side by side: only this thread is looked at. */
  @Test
  void isTwoReadingsAndOneWritingOfEachApp() throws Exception {
    assertThat((allocated(APP, 12) - allocated(APP, 6)) / 6).isLessThan(235_000);
  }

  /** The least of several calls: the JVM compiles meanwhile, and then allocates less. */
  private static long allocated(String item, int count) throws Exception {
    long least = Long.MAX_VALUE;
    for (int call = 0; call < CALLS; call++) {
      least = Math.min(least, allocatedOnce(item, count));
    }
    return least;
  }

  private static long allocatedOnce(String item, int count) throws Exception {
    StringBuilder list = new StringBuilder(HEAD);
    for (int i = 0; i < count; i++) {
      list.append(item.formatted(i));
    }
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    List<String> parts = KasprFunction.apply(ResourceList.parse(list.toString())).yamlParts();
    long allocated = thread.getCurrentThreadAllocatedBytes() - before;
    assertThat(String.join("", parts)).startsWith(HEAD);
    return allocated;
  }
}
