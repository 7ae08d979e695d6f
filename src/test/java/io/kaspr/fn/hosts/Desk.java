package io.kaspr.fn.hosts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A machine for the launcher: a checkout whose path has a space, and a PATH that has the launcher's
 * tools and nothing else. Java and Maven are scripts.
 */
record Desk(Path root) {
  private static final List<String> TOOLS =
      List.of(
          "find",
          "readlink",
          "ls",
          "mkdir",
          "touch",
          "mv",
          "rm",
          "cat",
          "sleep",
          "flock",
          "setsid");

  /**
   * Makes the archive that it is asked for, or else says how it was called and repeats its input;
   * with a jar that is damaged it does neither.
   */
  private static final String JAVA =
      """
      #!/bin/sh
      for word; do
        case $word in
          -Xbootclasspath/a:*)
            read -r jar <"${word#*:}"
            [ "$jar" != damaged ] || exit 1
            ;;
        esac
      done
      for word; do
        case $word in
          -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*)
            echo "$word" >>archives
            [ -z "${NO_ARCHIVES:-}" ] || exit 1
            sleep "${ARCHIVE_SECONDS:-0}"
            echo "$word" >"${word#*=}"
            exit
            ;;
        esac
      done
      printf 'java:'
      for word; do printf ' [%s]' "$word"; done
      printf ' LC_ALL=%s\\n' "${LC_ALL:-}"
      cat
      """;

  /**
   * Makes a noise on stdout, in the colours of Debian's, notes the call, reads all input that it is
   * given, takes a moment.
   */
  private static final String MAVEN =
      """
      #!/bin/sh
      echo 'noise of Maven'
      case ${MAVEN_OPTS:-} in *-Djansi.noreset=true*) ;; *) printf '\\033[0m' ;; esac
      cat
      for word; do case $word in -Dkaspr-fn.target=*) target=${word#*=} ;; esac; done
      case $target in /*) ;; *) exit 1 ;; esac
      echo built >>"${target%/*}/../builds"
      sleep "${BUILD_SECONDS:-0}"
      echo "${BUILT:-jar}" >"$target/kaspr-fn.jar"
      """;

  static Desk in(Path folder) throws IOException {
    Desk desk = new Desk(folder.toRealPath());
    Files.createDirectories(desk.checkout().resolve("src/main"));
    Files.createDirectories(desk.tools());
    for (String tool : TOOLS) {
      desk.wrapTool(tool);
    }
    Files.copy(Path.of("kaspr-fn"), desk.checkout().resolve("kaspr-fn"));
    return desk;
  }

  Path checkout() {
    return root.resolve("a checkout");
  }

  Path launcher() {
    return checkout().resolve("kaspr-fn");
  }

  Path tools() {
    return root.resolve("tools");
  }

  private void wrapTool(String tool) throws IOException {
    Optional<Path> found = Hosts.onPath(tool);
    if (found.isPresent()) {
      script(tools().resolve(tool), "#!/bin/sh\nexec %s \"$@\"\n".formatted(found.get()));
    }
  }

  Desk withSources() throws IOException {
    Files.writeString(checkout().resolve("pom.xml"), "<project/>");
    Files.createDirectories(checkout().resolve("crds"));
    Files.createDirectories(checkout().resolve("fn-config"));
    Files.writeString(checkout().resolve("fn-config/renderkasprapps.yaml"), "");
    Files.writeString(checkout().resolve("src/main/Main.java"), "class Main {}");
    return this;
  }

  Desk withMaven() throws IOException {
    script(tools().resolve("mvn"), MAVEN);
    return this;
  }

  /** Java on PATH through a link, as Debian has it. */
  Desk withJava(String version) throws IOException {
    Files.createSymbolicLink(tools().resolve("java"), jdk(version).resolve("bin/java"));
    return this;
  }

  /** The home of a Java that says its version in a file, as every JDK does. */
  Path jdk(String version) throws IOException {
    Path home = root.resolve("jdk " + version);
    script(home.resolve("bin/java"), JAVA);
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
    return home;
  }

  static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + file + " executable");
    }
  }

  /** How often Maven has been called. */
  long builds() throws IOException {
    Path log = checkout().resolve("builds");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  /** How often an archive of classes was asked for. */
  long archives() throws IOException {
    Path log = root.resolve("archives");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  /** The launcher with arguments; settings are those of {@code env}, such as JAVA_HOME=/jdk. */
  Command call(List<String> settings, Path launcher, String... arguments) {
    List<String> words = new ArrayList<>(List.of("env", "-i", "PATH=" + tools()));
    words.addAll(settings);
    words.add(launcher.toString());
    words.addAll(List.of(arguments));
    return new Command(words, root, "");
  }

  Command call(String... arguments) {
    return call(List.of(), launcher(), arguments);
  }
}
