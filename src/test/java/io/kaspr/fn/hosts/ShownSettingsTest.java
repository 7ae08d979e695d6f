package io.kaspr.fn.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.hosts.Command.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings that we show reach the function in every way that a host has, as they stand. */
@Tag("hosts")
final class ShownSettingsTest {
  private static final String KPTFILE = "package/Kptfile";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"settings.yaml", "settings-configmap.yaml"})
  void configureAKptPipeline(String file) throws Exception {
    Workplace place = kptPackage("      configPath: " + file);
    Files.writeString(folder.resolve("package").resolve(file), shown(file));

    assertTaken(kpt(place, "render", "--allow-exec"), place);
    assertThat(place.text("package/" + file)).isEqualTo(shown(file));
  }

  @Test
  void configureAKptPipelineInLine() throws Exception {
    String data = shown("settings-configmap.yaml").split("(?m)^data:\n", -1)[1];
    Workplace place = kptPackage("      configMap:\n" + data.indent(6));

    assertTaken(kpt(place, "render", "--allow-exec"), place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"settings.yaml", "settings-configmap.yaml"})
  void configureACallOfKpt(String file) throws Exception {
    Workplace place = kptPackage("");
    Path settings = Files.writeString(folder.resolve(file), shown(file));

    assertTaken(kpt(place, "eval", "--exec", "kaspr-fn", "--fn-config", settings), place);
  }

  @Test
  void areSaidToACallOfKpt() throws Exception {
    Workplace place = kptPackage("");
    Outcome outcome =
        kpt(
            place,
            "eval",
            "--exec",
            "kaspr-fn",
            "--",
            "imageRegistry=registry.example.com/mirror",
            "defaults.pythonPackages.indexUrl=https://pypi.example.com/simple",
            "scaling.pods=7");

    assertTaken(outcome, place);
    assertThat(place.text("package/apps/rendered/orders.yaml")).contains("value: 7\n");
  }

  @Test
  void thatAreWrongAreNamedByKpt() throws Exception {
    Workplace place = kptPackage("");
    Outcome outcome = kpt(place, "eval", "--exec", "kaspr-fn", "--", "scaling.pod=7");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).contains("data.scaling.pod: ");
    assertThat(folder.resolve("package/apps/rendered")).doesNotExist();
  }

  private Workplace kptPackage(String config) throws Exception {
    Workplace place = Workplace.with("package", folder);
    String pipeline = shown("kpt-pipeline.yaml").stripTrailing();
    String kptfile = place.text(KPTFILE).split("(?m)^pipeline:", -1)[0];
    Files.writeString(folder.resolve(KPTFILE), kptfile + pipeline + "\n" + config + "\n");
    return place;
  }

  private Outcome kpt(Workplace place, String command, Object... arguments) throws Exception {
    Object[] words = new Object[arguments.length + 6];
    Object[] first = {"env", path(place), Hosts.kpt(), "fn", command, "package"};
    System.arraycopy(first, 0, words, 0, first.length);
    System.arraycopy(arguments, 0, words, first.length, arguments.length);
    return place.run(words);
  }

  private static void assertTaken(Outcome outcome, Workplace place) throws Exception {
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertTaken(place.text("package/apps/rendered/orders.yaml"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"settings.yaml", "settings-configmap.yaml"})
  void areATransformerOfKustomize(String file) throws Exception {
    for (Path kustomize : Hosts.kustomizes()) {
      assertTaken(build(kustomize, shown(file), "--enable-exec"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"settings.yaml", "settings-configmap.yaml"})
  void areATransformerOfKustomizeInAContainer(String file) throws Exception {
    Hosts.image("KASPR_FN_IMAGE");
    Desk.script(folder.resolve("docker"), ImageTest.DOCKER);
    String container = function("kustomize-container.yaml");
    String settings = shown(file).replace(function(file), container);

    assertThat(settings).contains("container:\n").doesNotContain("exec:\n");
    for (Path kustomize : Hosts.kustomizes()) {
      assertTaken(build(kustomize, settings, "--network=false"));
    }
  }

  /** What the function's annotation says. */
  private static String function(String file) throws Exception {
    return shown(file).split("config.kubernetes.io/function: \\|\n", -1)[1].split("(?m)^\\S", 2)[0];
  }

  @Test
  void standBesideAnAppThatIsAGeneratorOfKustomize() throws Exception {
    Workplace place = Workplace.with("generator", folder);
    Files.writeString(folder.resolve("generator/orders.yaml"), shown("kustomize-generator.yaml"));

    for (Path kustomize : Hosts.kustomizes()) {
      Outcome outcome = build(place, kustomize, "generator", "--enable-exec");
      assertThat(outcome.exit()).as(outcome.err()).isZero();
      assertThat(Manifests.in(outcome.out()))
          .containsExactlyInAnyOrder(Manifests.of("team-clickstream"));
    }
  }

  private String build(Path kustomize, String settings, String option) throws Exception {
    Path own = folder.resolve(Integer.toHexString(kustomize.hashCode()));
    Workplace place = Workplace.with("transformer", own);
    Files.writeString(own.resolve("transformer/kaspr-fn.yaml"), settings);
    Outcome outcome = build(place, kustomize, "transformer", option);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.out()).doesNotContain("RenderKasprApps", "name: kaspr-fn\n");
    return outcome.out();
  }

  private Outcome build(Workplace place, Path kustomize, String directory, String option)
      throws Exception {
    Object[] words = {
      "env", path(place), kustomize, "build", "--enable-alpha-plugins", option, directory
    };
    return place.run(words);
  }

  private static void assertTaken(String output) {
    assertThat(output)
        .contains("image: registry.example.com/mirror/kasprio/kaspr:0.11.19\n")
        .contains("value: https://pypi.example.com/simple\n");
  }

  /** The launcher and the stand-in of docker come first. */
  private String path(Workplace place) {
    return "PATH=" + place.folder() + ":" + folder + ":" + System.getenv("PATH");
  }

  private static String shown(String file) throws Exception {
    return Files.readString(Path.of("fn-config", file));
  }
}
