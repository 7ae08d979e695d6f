package io.kaspr.fn;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaspr.fn.function.ExitCode;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.scan.Utf8;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of testdata/ with an input.yaml, as a test's argument. */
public record Case(Path folder) {

  /** Every case, in order of name. */
  static List<Case> all() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("testdata"))) {
      return folders.filter(Files::isDirectory).sorted().map(Case::new).toList();
    }
  }

  /** The cases whose input is a list that is rendered without an error. */
  static List<Case> rendered() throws IOException {
    return all().stream().filter(c -> c.run().exitCode() == ExitCode.OK).toList();
  }

  public String input() {
    try {
      return Utf8.decode(Files.readAllBytes(folder.resolve("input.yaml")));
    } catch (Exception e) {
      throw new IllegalStateException(folder + " has no input.yaml in UTF-8", e);
    }
  }

  /** What a call of the process gives. */
  public record Answer(int exitCode, String out, String err) {}

  public Answer run() {
    return run(input());
  }

  public static Answer run(String input) {
    return run(input.getBytes(UTF_8));
  }

  public static Answer run(byte[] input) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (PrintStream messages = new PrintStream(err, true, UTF_8)) {
      int exitCode = Main.run(new String[0], new ByteArrayInputStream(input), out, messages);
      return new Answer(exitCode, out.toString(UTF_8), err.toString(UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("streams in memory do not fail", e);
    }
  }

  public static ResourceList list(String text) {
    try {
      return ResourceList.parse(text);
    } catch (Exception e) {
      throw new IllegalStateException("no ResourceList:\n" + text, e);
    }
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
