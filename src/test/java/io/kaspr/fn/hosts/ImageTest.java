package io.kaspr.fn.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.hosts.Command.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The image is the function, for every user and from every host that runs containers. */
@Tag("hosts")
final class ImageTest {
  /** What hosts that know docker alone find first on PATH. */
  static final String DOCKER =
      """
      #!/bin/sh
      case $1 in
        version) echo 28.0.0 ;;
        *) exec podman "$@" ;;
      esac
      """;

  private static final String BUCKET = "spec.pythonPackages.cache.gcs.bucket";

  @TempDir private Path folder;

  private String image;

  @BeforeEach
  void findTheImage() {
    image = Hosts.image("KASPR_FN_IMAGE");
  }

  @ParameterizedTest
  @CsvSource({
    "nobody, gcs-full",
    "nobody, json-input",
    "999, component-full",
    "999, five-problems-at-once",
    "12345, foreign-items",
    "12345, empty-list",
  })
  void answersAsTheLocalFunctionDoes(String user, String name) throws Exception {
    String input = Files.readString(Path.of("testdata", name, "input.yaml"));
    Outcome local = Command.of(Path.of("."), "./kaspr-fn").reading(input).run();
    Container container = Container.of(image, user).with("--read-only-tmpfs=false");

    assertThat(container.call(List.of()).reading(input).run()).isEqualTo(local);
  }

  @Test
  void saysTheVersionOfItsLabel() throws Exception {
    String format = "{{index .Labels \"org.opencontainers.image.version\"}}";
    Outcome label =
        Command.of(folder, "podman", "image", "inspect", "--format", format, image).run();
    Outcome version = Container.of(image, "nobody").call(List.of("--version")).run();

    assertThat(version.out()).isEqualTo("kaspr-fn " + label.out());
  }

  @Test
  void showsItsHelpWhenCalledBareOnATerminal() throws Exception {
    List<String> call = Container.of(image, "nobody").with("--tty").call(List.of()).words();
    String line = String.join(" ", call);

    Outcome outcome = Command.of(folder, "script", "-qec", line, "/dev/null").run();

    assertThat(outcome.exit()).as(outcome.out()).isZero();
    assertThat(outcome.out()).contains("usage: kaspr-fn", "render");
  }

  @Test
  void usesTheCacheThatItsBuildHasTrained() throws Exception {
    Outcome outcome =
        Container.of(image, "nobody")
            .with("--env", "JDK_JAVA_OPTIONS=-XX:AOTMode=on")
            .call(List.of("--version"))
            .run();

    assertThat(outcome.exit()).as(outcome.err()).isZero();
  }

  @Test
  void isCalledByKptEval() throws Exception {
    Workplace place = Workplace.with("package", folder);
    Outcome outcome = kpt(place, "eval", "package", "--image", image);

    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(Manifests.in(place.text("package/apps/rendered/orders.yaml")))
        .containsExactly(Manifests.of("orders"));
  }

  @Test
  void isCalledByKptFromThePipelineThatWeShow() throws Exception {
    Workplace place = Workplace.with("package", folder);
    String pipeline = Files.readString(Path.of("fn-config/kpt-container.yaml"));
    String kptfile = place.text("package/Kptfile").split("(?m)^pipeline:", -1)[0];
    Files.writeString(folder.resolve("package/Kptfile"), kptfile + pipeline);
    Outcome outcome = kpt(place, "render", "package");

    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(Manifests.in(place.text("package/apps/rendered/orders.yaml")))
        .containsExactly(Manifests.of("orders"));
  }

  private static Outcome kpt(Workplace place, String... arguments) throws Exception {
    String words = String.join(" ", arguments);
    return place.run(
        "sh",
        "-c",
        "KPT_FN_RUNTIME=podman KRM_FN_RUNTIME=podman kpt fn "
            + words
            + " --image-pull-policy never");
  }

  @Test
  void isCalledByKustomizeFromTheTransformerThatWeShow() throws Exception {
    for (Path kustomize : Hosts.kustomizes()) {
      Outcome outcome = build(containerTransformer(kustomize), kustomize);

      assertThat(outcome.exit()).as(outcome.err()).isZero();
      assertThat(outcome.err()).isEmpty();
      assertThat(Manifests.in(outcome.out()))
          .contains(Manifests.of("team-orders"))
          .contains("ConfigMap team-neighbour")
          .hasSize(7);
    }
  }

  @Test
  void saysWhatIsWrongThroughKustomize() throws Exception {
    Path kustomize = Hosts.kustomizes().get(0);
    Workplace place = containerTransformer(kustomize);
    place.replace("transformer/orders.yaml", "bucket: my-kaspr-cache", "bucket: My_Bucket");
    Outcome outcome = build(place, kustomize);

    assertThat(outcome.err()).contains(BUCKET, "My_Bucket");
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.exit()).isEqualTo(1);
  }

  private Workplace containerTransformer(Path kustomize) throws Exception {
    Path own = folder.resolve(Integer.toHexString(kustomize.hashCode()));
    Workplace place = Workplace.with("transformer", own);
    Files.writeString(
        own.resolve("transformer/kaspr-fn.yaml"),
        Files.readString(Path.of("fn-config/kustomize-container.yaml")));
    Desk.script(own.resolve("programs/docker"), DOCKER);
    return place;
  }

  private static Outcome build(Workplace place, Path kustomize) throws Exception {
    String path = "PATH=" + place.folder().resolve("programs") + ":" + System.getenv("PATH");
    return place.run("env", path, kustomize, "build", "--enable-alpha-plugins", "transformer");
  }
}
