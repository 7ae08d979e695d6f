package io.kaspr.fn.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.Result.Severity;
import java.util.List;

/** What must hold for the apps of any list. */
final class NoAppIsLost {
  private NoAppIsLost() {}

  /** Each app of a list is rendered or disabled, or there is an error. */
  static void in(String list) {
    try {
      Rendering rendering = KasprFunction.apply(ResourceList.parse(list));
      List<Item> apps =
          rendering.input().items().stream().filter(i -> KasprKinds.isApp(i.reference())).toList();
      if (rendering.results().stream().noneMatch(r -> r.severity() == Severity.ERROR)) {
        int spokenOf = rendering.apps().size() + rendering.disabled().size();
        assertThat(spokenOf).as(list).isGreaterThanOrEqualTo(apps.size());
      }
    } catch (MalformedInputException e) {
      assertThat(e.reason()).as("a list that is refused as a whole").isNotEmpty();
    }
  }
}
