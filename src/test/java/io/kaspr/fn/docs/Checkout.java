package io.kaspr.fn.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaspr.fn.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a reader of the documents has: a directory with the files that they speak of, in a commit of
 * its own, and kaspr-fn on the PATH.
 */
record Checkout(Path root) {
  private static final List<String> SHOWN = List.of("examples", "testdata", "fn-config", "crds");

  /** The classes under test, with the options of the real launcher. */
  private static final String LAUNCHER =
      """
      #!/bin/sh
      exec '%s' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s' %s "$@"
      """;

  private static final String COMMIT =
      "git init -q && git add . && git -c user.name=a -c user.email=a@b commit -q -m first";

  /** Ends each output, as no text has it; the command's exit code is there for the next one. */
  private static final String MARK = "\nlast=$?; printf '\\0'; (exit $last)\n";

  static Checkout in(Path folder) throws IOException {
    Checkout checkout = new Checkout(folder.resolve("checkout"));
    for (String name : SHOWN) {
      checkout.copy(Path.of(name));
    }
    checkout.run(List.of(COMMIT));
    checkout.installLauncher();
    return checkout;
  }

  private void copy(Path from) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = root.resolve(file);
        Files.createDirectories(copy.resolveSibling("."));
        Files.copy(file, copy);
      }
    }
  }

  /** As {@code kaspr-fn} and as {@code ./kaspr-fn}. */
  private void installLauncher() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classes = System.getProperty("java.class.path");
    Path launcher = Files.createDirectories(root.resolveSibling("bin")).resolve("kaspr-fn");
    Files.writeString(launcher, LAUNCHER.formatted(java, classes, Main.class.getName()));
    if (!launcher.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + launcher + " executable");
    }
    Files.createSymbolicLink(root.resolve("kaspr-fn"), launcher);
  }

  /** Runs commands in one bash, as at a terminal; what each of them says, errors included. */
  List<String> run(List<String> commands) throws IOException {
    StringBuilder script = new StringBuilder("exec 2>&1\n");
    commands.forEach(command -> script.append(command).append(MARK));
    Path file = Files.writeString(root.resolveSibling("block.sh"), script);
    ProcessBuilder bash = new ProcessBuilder("bash", file.toString()).directory(root.toFile());
    bash.environment().merge("PATH", root.resolveSibling("bin").toString(), Checkout::before);
    bash.environment().put("LC_ALL", "C.UTF-8");
    bash.redirectInput(new File("/dev/null"));
    String output = new String(bash.start().getInputStream().readAllBytes(), UTF_8);
    return List.of(output.split("\0", -1)).subList(0, commands.size());
  }

  /** Puts a program on the PATH. */
  Checkout with(Path program) throws IOException {
    Path place = root.resolveSibling("bin").resolve(program.getFileName());
    Files.createSymbolicLink(place, program.toAbsolutePath());
    return this;
  }

  /** Whether a program was put there. */
  boolean has(String program) {
    return Files.exists(root.resolveSibling("bin").resolve(program));
  }

  void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, text);
  }

  private static String before(String path, String folder) {
    return folder + File.pathSeparator + path;
  }
}
