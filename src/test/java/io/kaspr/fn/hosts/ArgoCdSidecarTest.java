package io.kaspr.fn.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kaspr.fn.hosts.Command.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The component that we show adds the plugins to an Argo CD that a kustomization installs. */
@Tag("hosts")
final class ArgoCdSidecarTest {
  private static final List<String> FILES =
      List.of(
          "kustomization.yaml", "plugin.yaml", "repo-server.yaml", "repo-server-kustomize.yaml");

  @TempDir private Path folder;

  @BeforeAll
  static void skipWithoutKustomize() {
    assertThat(Hosts.kustomizes()).isNotEmpty();
  }

  static List<Path> kustomizes() {
    return Hosts.kustomizes();
  }

  @ParameterizedTest
  @MethodSource("kustomizes")
  void addsASidecarThatReadsThePlugin(Path kustomize) throws Exception {
    String output = build(kustomize);
    JsonNode plugin = object(output, "ConfigMap");
    JsonNode pod = object(output, "Deployment").at("/spec/template/spec");

    assertThat(plugin.at("/data/plugin.yaml").asText())
        .isEqualTo(Files.readString(Path.of("fn-config/argocd/plugin.yaml")));
    assertThat(pod.at("/containers").findValuesAsText("name"))
        .contains("argocd-repo-server", "kaspr-fn", "kaspr-fn-kustomize");
    assertThat(pod.at("/volumes").findValuesAsText("name"))
        .contains(plugin.at("/metadata/name").asText());
  }

  /** In the way that Argo CD asks for: by its own server, as its user, with its sockets. */
  @ParameterizedTest
  @MethodSource("kustomizes")
  void startsBothSidecarsAlike(Path kustomize) throws Exception {
    JsonNode pod = object(build(kustomize), "Deployment").at("/spec/template/spec");
    JsonNode one = container(pod, "kaspr-fn");
    JsonNode other = container(pod, "kaspr-fn-kustomize");

    assertThat(other.get("image").asText()).isEqualTo(one.get("image").asText() + "-kustomize");
    assertThat(other.get("command")).isEqualTo(one.get("command")).isNotEmpty();
    assertThat(other.get("securityContext")).isEqualTo(one.get("securityContext")).isNotEmpty();
    assertThat(names(one.get("volumeMounts"))).contains("var-files", "plugins", "kaspr-fn-tmp");
    assertThat(names(other.get("volumeMounts")))
        .containsExactlyInAnyOrder("var-files", "plugins", "kaspr-fn-kustomize-tmp");
  }

  private static JsonNode container(JsonNode pod, String name) {
    return pod.get("containers")
        .valueStream()
        .filter(container -> container.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("kustomizes")
  void mountsOnlyVolumesThatThereAre(Path kustomize) throws Exception {
    JsonNode pod = object(build(kustomize), "Deployment").at("/spec/template/spec");
    var mounted = new TreeSet<String>();
    pod.at("/containers").findValues("volumeMounts").forEach(m -> mounted.addAll(names(m)));
    var volumes = new TreeSet<String>();
    pod.at("/volumes").forEach(volume -> volumes.add(volume.path("name").asText()));

    assertThat(mounted).isEqualTo(volumes);
  }

  private static List<String> names(JsonNode elements) {
    return elements.findValuesAsText("name");
  }

  private String build(Path kustomize) throws Exception {
    Workplace place = Workplace.with("argocd", folder);
    Path component = Files.createDirectories(folder.resolve("fn-config/argocd"));
    for (String file : FILES) {
      Files.copy(Path.of("fn-config/argocd", file), component.resolve(file));
    }
    Outcome outcome = place.run(kustomize, "build", "argocd");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return outcome.out();
  }

  private static JsonNode object(String documents, String kind) throws Exception {
    for (String document : documents.split("(?m)^---$", -1)) {
      JsonNode object = new YAMLMapper().readTree(document);
      if (object.path("kind").asText().equals(kind)) {
        return object;
      }
    }
    throw new AssertionError("there is no " + kind + " in\n" + documents);
  }
}
