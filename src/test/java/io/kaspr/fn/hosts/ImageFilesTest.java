package io.kaspr.fn.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the image is made of says the same as what it is said of elsewhere. */
final class ImageFilesTest {
  private static final Pattern OPTION = Pattern.compile("(?<=\\s)-[XDc]\\S+");
  private static final Pattern IMAGE = Pattern.compile("(?<=image: )kaspr/\\S+");

  /** What a checkout has elsewhere: the cache, silence where it cannot be used, and the jar. */
  private static final List<String> FILES =
      List.of(
          "-XX:AOTCache=/opt/kaspr-fn/kaspr-fn.aot",
          "-Xlog:aot*=off:stderr",
          "-Xbootclasspath/a:/opt/kaspr-fn/kaspr-fn.jar");

  @Test
  void startsTheJvmAsACheckoutDoes() throws Exception {
    List<String> image = matches(OPTION, Files.readString(Path.of("src/main/docker/options")));
    String launcher = Files.readString(Path.of("kaspr-fn"));

    assertThat(image).containsAll(FILES);
    assertThat(image.stream().filter(option -> !FILES.contains(option)))
        .containsExactlyElementsOf(
            matches(OPTION, launcher.substring(launcher.lastIndexOf("exec "))));
  }

  @Test
  void hasTheVersionOfThePom() throws Exception {
    assertThat(Files.readString(Path.of("Dockerfile")))
        .contains("\nARG VERSION=" + version() + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kustomize-container.yaml",
        "kpt-container.yaml",
        "krm-function.yaml",
        "argocd/repo-server.yaml",
        "argocd/repo-server-kustomize.yaml"
      })
  void isNamedWithTheVersionOfThePom(String file) throws Exception {
    String text = Files.readString(Path.of("fn-config", file));

    String target = file.endsWith("-kustomize.yaml") ? "-kustomize" : "";
    assertThat(matches(IMAGE, text)).containsExactly("kaspr/kaspr-fn:" + version() + target);
  }

  /** The first version in the pom is the project's own. */
  private static String version() throws Exception {
    return matches(Pattern.compile("(?<=<version>)[^<]+"), Files.readString(Path.of("pom.xml")))
        .get(0);
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }
}
