package io.kaspr.fn.hosts;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The programs that call the function; a test of one that this machine lacks is skipped, or fails.
 */
public final class Hosts {
  private Hosts() {}

  public static Path kpt() {
    return present(onPath("kpt"), "kpt is not on PATH");
  }

  public static Path kubectl() {
    return present(onPath("kubectl"), "kubectl is not on PATH");
  }

  /** Google's command line. */
  public static Path gcloud() {
    return present(onPath("gcloud"), "gcloud is not on PATH");
  }

  /** Every kustomize that KUSTOMIZE lists, in the form of a PATH, else the one on PATH. */
  public static List<Path> kustomizes() {
    String listed = System.getenv().getOrDefault("KUSTOMIZE", "");
    if (!listed.isEmpty()) {
      return entries(listed).map(Path::of).toList();
    }
    return List.of(present(onPath("kustomize"), "kustomize is neither in KUSTOMIZE nor on PATH"));
  }

  /** The image that a variable names, which .ci/run builds first. */
  static String image(String variable) {
    return Optional.ofNullable(System.getenv(variable))
        .orElseGet(() -> abort(variable + " names no image; .ci/run builds one and sets it"));
  }

  private static Path present(Optional<Path> program, String reason) {
    if (program.isEmpty() && "1".equals(System.getenv("REQUIRE_HOSTS"))) {
      fail(reason);
    }
    return program.orElseGet(() -> abort(reason));
  }

  static Optional<Path> onPath(String program) {
    return entries(System.getenv("PATH"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<String> entries(String path) {
    return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1));
  }
}
