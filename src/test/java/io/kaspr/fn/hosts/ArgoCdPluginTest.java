package io.kaspr.fn.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kaspr.fn.hosts.Command.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The images are plugins of Argo CD: its cmp-server's calls, in the images as it makes them. */
@Tag("hosts")
final class ArgoCdPluginTest {
  private static final String PLUGIN = "/home/argocd/cmp-server/config/plugin.yaml";
  private static final String APP = "package/apps/orders.yaml";

  @TempDir private Path folder;

  @Test
  void hasThePluginsThatWeShow() throws Exception {
    assertThat(plugin(function())).isEqualTo(shown("argocd/plugin.yaml"));
    assertThat(plugin(withKustomize())).isEqualTo(shown("argocd/plugin-kustomize.yaml"));
  }

  @Test
  void generatesPlainManifestsOfADirectoryThatItDiscovers() throws Exception {
    Workplace place = manifests();
    Outcome outcome = generate(function(), place, "package");

    assertThat(discover(function(), place, "package").out()).isNotEmpty();
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(Manifests.in(outcome.out()))
        .contains(Manifests.of("orders"))
        .contains("ConfigMap neighbour", "Plot plot")
        .hasSize(8);
    assertThat(outcome.out()).doesNotContain("ResourceList", "internal.config.kubernetes.io");
  }

  @Test
  void printsNothingWhenAnAppIsWrong() throws Exception {
    Workplace place = manifests();
    place.replace(APP, "bucket: my-kaspr-cache", "bucket: My_Bucket");
    Outcome outcome = generate(function(), place, "package");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("My_Bucket").hasLineCount(1);
  }

  @Test
  void takesTheBucketFromTheApplication() throws Exception {
    Workplace place = manifests();
    place.replace(APP, "bucket: my-kaspr-cache", "prefix: team");
    Container container =
        function()
            .with("--env", "ARGOCD_APP_PARAMETERS=[{\"name\":\"bucket\",\"string\":\"b-1\"}]")
            .with("--env", "ARGOCD_ENV_BUCKET=not-this-one");
    Outcome outcome = generate(container, place, "package");

    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("value: b-1\n").doesNotContain("not-this-one");
  }

  @Test
  void takesTheNamespaceFromTheApplication() throws Exception {
    Workplace place = manifests();
    place.replace(APP, "  namespace: streams\n", "");
    Container byVariable = function().with("--env", "ARGOCD_ENV_NAMESPACE=shop");
    Container byParameter =
        byVariable.with(
            "--env", "ARGOCD_APP_PARAMETERS=[{\"name\":\"namespace\",\"string\":\"team\"}]");

    assertThat(Manifests.namespacesIn(generate(byVariable, place, "package").out()))
        .contains("shop");
    assertThat(Manifests.namespacesIn(generate(byParameter, place, "package").out()))
        .contains("team")
        .doesNotContain("shop");
  }

  @Test
  void refusesAParameterThatItDoesNotKnow() throws Exception {
    Workplace place = manifests();
    String parameters = "ARGOCD_APP_PARAMETERS=[{\"name\":\"bukket\",\"string\":\"b\"}]";
    Outcome outcome = generate(function().with("--env", parameters), place, "package");

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("there is no parameter 'bukket'").hasLineCount(1);
  }

  @Test
  void leavesAKustomizationToTheOtherPlugin() throws Exception {
    Workplace place = kustomization();
    assertThat(call(withKustomize(), place, "transformer", "/spec/init").exit()).isZero();
    Outcome outcome = generate(withKustomize(), place, "transformer");

    assertThat(discover(function(), place, "transformer").out()).isEmpty();
    assertThat(discover(withKustomize(), place, "transformer").out()).isNotEmpty();
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(Manifests.in(outcome.out()))
        .contains(Manifests.of("team-orders"))
        .contains("ConfigMap team-neighbour")
        .hasSize(7);
  }

  private Workplace kustomization() throws Exception {
    Workplace place = Workplace.with("transformer", folder);
    Files.writeString(
        folder.resolve("transformer/kaspr-fn.yaml"), shown("kustomize-transformer.yaml"));
    return place;
  }

  @Test
  void leavesDirectoriesWithoutAnAppToArgoCd() throws Exception {
    Workplace place = manifests();
    place.replace(APP, "KasprApp", "Other");
    Files.createDirectories(folder.resolve("chart/templates"));
    Files.writeString(folder.resolve("chart/templates/app.yaml"), "{{- if .Values.on }}\na: [\n");

    for (String directory : List.of("package", "chart")) {
      assertThat(discover(function(), place, directory).out()).isEmpty();
      assertThat(discover(withKustomize(), place, directory).out()).isEmpty();
    }
  }

  /** With apps in a directory below, as the package has them. */
  private static Container function() {
    return Container.of(Hosts.image("KASPR_FN_IMAGE"), "999")
        .with("--env", "ARGOCD_ENV_RECURSE=true");
  }

  /** Without its pipeline, which makes it kpt's. */
  private Workplace manifests() throws Exception {
    Workplace place = Workplace.with("package", folder);
    Files.delete(folder.resolve("package/Kptfile"));
    return place;
  }

  private static Container withKustomize() {
    return Container.of(Hosts.image("KASPR_FN_IMAGE_KUSTOMIZE"), "999");
  }

  /** Anything but zero is an error for Argo CD, whatever was printed. */
  private static Outcome discover(Container container, Workplace place, String directory)
      throws Exception {
    Outcome outcome = call(container, place, directory, "/spec/discover/find");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return outcome;
  }

  private static Outcome generate(Container container, Workplace place, String directory)
      throws Exception {
    return call(container, place, directory, "/spec/generate");
  }

  /** As the cmp-server does: in a copy whose files are not executable, with nothing to read. */
  private static Outcome call(Container container, Workplace place, String directory, String what)
      throws Exception {
    place.run("chmod", "-R", "a-x+rX", directory);
    String volume = place.folder().resolve(directory) + ":/tmp/repository:ro";
    JsonNode call = new YAMLMapper().readTree(plugin(container)).at(what);
    return container
        .with("--volume", volume, "--workdir", "/tmp/repository")
        .run(words(call))
        .run();
  }

  private static List<String> words(JsonNode call) {
    List<String> words = new ArrayList<>();
    call.path("command").forEach(word -> words.add(word.asText()));
    call.path("args").forEach(word -> words.add(word.asText()));
    return words;
  }

  private static String plugin(Container container) throws Exception {
    return container.run(List.of("cat", PLUGIN)).run().out();
  }

  private static String shown(String file) throws Exception {
    return Files.readString(Path.of("fn-config", file));
  }
}
