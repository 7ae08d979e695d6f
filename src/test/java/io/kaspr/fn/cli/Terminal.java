package io.kaspr.fn.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A directory with files, and commands that are run on them. */
record Terminal(Path folder) {
  static final String APP =
      """
      apiVersion: kaspr.io/v1alpha1
      kind: KasprApp
      metadata:
        name: orders
        namespace: shop
      spec:
        bootstrapServers: kafka:9092
      """;

  /** The same app, left to the operator. */
  static String disabled(String app) {
    return app.replace("metadata:", "metadata:\n  annotations: {kaspr.io/render: disabled}");
  }

  /** What a command said; {@code @} stands for the directory. */
  record Outcome(int exit, String out, String err) {}

  Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, text);
  }

  String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** Makes the directory a git repository, and commits a path of it. */
  void commit(String path) throws Exception {
    git("init", "-q");
    git("add", path);
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "a");
  }

  private void git(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(words));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  /** Runs a command; {@code @} in its words stands for the directory. */
  Outcome run(String... words) throws IOException {
    return reading("", words);
  }

  Outcome reading(String input, String... words) throws IOException {
    String[] args = words.clone();
    for (int i = 0; i < args.length; i++) {
      args[i] = args[i].replace("@", folder.toString());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (PrintStream messages = new PrintStream(err, true, UTF_8)) {
      ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(UTF_8));
      return new Outcome(Cli.run(args, in, out, messages), shown(out), shown(err));
    }
  }

  private String shown(ByteArrayOutputStream stream) {
    return stream.toString(UTF_8).replace(folder.toString(), "@");
  }
}
