package io.kaspr.fn.render;

import static io.kaspr.fn.render.SampleApps.full;
import static io.kaspr.fn.render.SampleApps.minimal;
import static io.kaspr.fn.render.SampleApps.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.kaspr.fn.spec.AppMetadata;
import io.kaspr.fn.spec.text.AppName;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MetadataTest {

  @Test
  void hasTheLabelsInTheirOrderThenTheAppsOwn() {
    assertThat(Metadata.of(full(), "x").getLabels().entrySet())
        .extracting(Object::toString)
        .containsExactly(
            "kaspr.io/kind=KasprApp",
            "kaspr.io/name=shop-app",
            "kaspr.io/cluster=shop",
            "kaspr.io/component-type=KasprApp",
            "app.kubernetes.io/name=KasprApp",
            "app.kubernetes.io/instance=shop",
            "app.kubernetes.io/part-of=kaspr-shop",
            "app.kubernetes.io/managed-by=kaspr-fn",
            "kaspr.io/app=shop",
            "team=a");
  }

  @Test
  void keepsItsLabelsFromTheAppsOwn() {
    Map<String, String> own = Map.of("kaspr.io/app", "mine", "app.kubernetes.io/part-of", "mine");
    var app = with(minimal(), new AppMetadata(new AppName("shop"), Optional.empty(), own));

    assertThat(Metadata.of(app, "x").getLabels())
        .hasSize(9)
        .containsEntry("kaspr.io/app", "shop")
        .containsEntry("app.kubernetes.io/part-of", "kaspr-shop");
  }

  @Test
  void ofEveryObjectSaysWhatItWasRenderedFromAndWhereItGoes() {
    assertThat(AppRenderer.render(full()))
        .extracting(HasMetadata::getMetadata)
        .allSatisfy(
            metadata -> {
              assertThat(metadata.getAnnotations())
                  .containsExactly(Map.entry("kaspr.io/rendered-from", "shop"));
              assertThat(metadata.getNamespace()).isEqualTo("sales");
              assertThat(metadata.getLabels()).containsEntry("team", "a");
            });
  }

  @Test
  void hasNoNamespaceWhereTheAppHasNone() {
    assertThat(AppRenderer.render(minimal()))
        .extracting(HasMetadata::getMetadata)
        .extracting(ObjectMeta::getNamespace)
        .containsOnlyNulls();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5})
  void cutsALabelToWhatEndsInALetterOrADigit(int dashes) {
    String text = "x".repeat(63 - dashes) + "-".repeat(dashes) + "tail";

    assertThat(Metadata.labelValue(text)).isEqualTo("x".repeat(63 - dashes));
  }

  @Test
  void leavesALabelThatFits() {
    assertThat(Metadata.labelValue("a".repeat(63))).hasSize(63);
  }
}
