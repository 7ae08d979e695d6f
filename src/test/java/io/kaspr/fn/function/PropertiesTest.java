package io.kaspr.fn.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.Case;
import io.kaspr.fn.fuzz.ListProperties;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.render.StrictKubernetesSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every case, whatever is in it. */
final class PropertiesTest {
  private static final Set<KasprKinds.Role> OURS =
      Set.of(KasprKinds.Role.APP, KasprKinds.Role.COMPONENT);

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.Case#rendered")
  void changesNoItemTheSecondTime(Case example) {
    String once = example.run().out();
    String twice = Case.run(once).out();
    assertThat(texts(twice)).isEqualTo(texts(once));
    assertThat(Case.run(twice).out()).isEqualTo(twice);
  }

  /** An app that nobody speaks of would be pruned from its cluster. */
  @ParameterizedTest
  @MethodSource("io.kaspr.fn.Case#all")
  void rendersEachAppUnlessItIsDisabledOrHasAnError(Case example) {
    ListProperties.losesNoApp(example.input(), example.run());
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.Case#rendered")
  void rendersTheSameObjectsInWhateverOrderTheItemsCome(Case example) {
    ResourceList list = Case.list(example.input());
    List<Item> backwards = new ArrayList<>(list.items());
    Collections.reverse(backwards);
    Case.Answer answer = Case.run(list.write(backwards, List.of()));
    assertThat(texts(answer.out())).containsExactlyInAnyOrderElementsOf(texts(example.run().out()));
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.Case#all")
  void leavesWhatIsNotKasprsByteForByte(Case example) {
    Case.Answer answer = example.run();
    if (answer.exitCode() == ExitCode.MALFORMED_INPUT) {
      assertThat(answer.out()).isEmpty();
      return;
    }
    List<String> before = foreign(example.input());
    assertThat(foreign(answer.out())).containsSubsequence(before);
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.Case#rendered")
  void changesAnAppOrComponentByOneLineAtMost(Case example) {
    List<String> before = ours(example.input());
    List<String> after = ours(example.run().out());
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      List<String> added = new ArrayList<>(after.get(i).lines().toList());
      before.get(i).lines().forEach(added::remove);
      assertThat(added).hasSizeLessThanOrEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.Case#all")
  void answersAProblemWithTheItemsOfTheInput(Case example) {
    Case.Answer answer = example.run();
    if (answer.exitCode() == ExitCode.INVALID_RESOURCES) {
      assertThat(texts(answer.out())).isEqualTo(texts(example.input()));
      assertThat(answer.err()).startsWith("error: ");
    }
  }

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.Case#rendered")
  void rendersWhatTheApiServerAccepts(Case example) throws Exception {
    StringBuilder manifests = new StringBuilder();
    KasprFunction.apply(Case.list(example.input()))
        .generated()
        .forEach(item -> manifests.append("---\n").append(item.document()));
    assertThat(StrictKubernetesSchema.violations(manifests.toString())).isEmpty();
  }

  private static List<String> texts(String list) {
    return Case.list(list).items().stream().map(PropertiesTest::text).toList();
  }

  /** Byte for byte; but the last line of an input may lack its end, which it gets in the middle. */
  private static String text(Item item) {
    return item.text().endsWith("\n") ? item.text() : item.text() + "\n";
  }

  private static List<String> foreign(String list) {
    return Case.list(list).items().stream()
        .filter(item -> KasprKinds.of(item.reference()) == KasprKinds.Role.FOREIGN)
        .map(PropertiesTest::text)
        .filter(text -> !text.contains("kaspr.io/rendered-from"))
        .toList();
  }

  private static List<String> ours(String list) {
    return Case.list(list).items().stream()
        .filter(item -> OURS.contains(KasprKinds.of(item.reference())))
        .map(Item::text)
        .toList();
  }
}
