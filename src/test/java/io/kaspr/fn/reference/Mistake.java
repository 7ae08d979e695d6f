package io.kaspr.fn.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.kaspr.fn.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file with a mistake, and the same file mended, of src/test/resources/mistakes; the first line
 * says what is wrong.
 */
record Mistake(Path wrong, Path mended) {
  private static final Path FOLDER = Path.of("src/test/resources/mistakes");
  private static final String MENDED = ".mended.yaml";
  private static final int LINES_AROUND = 2;

  /** All, in the order of their numbers. */
  static List<Mistake> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(MENDED))
          .sorted()
          .map(file -> new Mistake(sibling(file), file))
          .toList();
    }
  }

  private static Path sibling(Path mended) {
    return mended.resolveSibling(mended.getFileName().toString().replace(MENDED, ".yaml"));
  }

  /** What {@code validate} says of a file, which is an app or the settings. */
  static String messages(Path file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream err = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8)) {
      Cli.run(command(file), InputStream.nullInputStream(), out, err);
    }
    return out.toString(UTF_8).replace(file.toString(), "file.yaml");
  }

  private static String[] command(Path file) {
    return isSettings(file)
        ? new String[] {
          "validate", "--config", file.toString(), FOLDER.resolve("app.yaml").toString()
        }
        : new String[] {"validate", file.toString()};
  }

  private static boolean isSettings(Path file) {
    return file.getFileName().toString().contains("-setting");
  }

  String title() throws IOException {
    return Files.readAllLines(wrong).get(0).replaceFirst("# (.*)\\.", "$1");
  }

  /** From the wrong lines to the mended ones. */
  String change() throws IOException {
    List<String> before = Files.readAllLines(wrong);
    var patch = DiffUtils.diff(before, Files.readAllLines(mended));
    return UnifiedDiffUtils.generateUnifiedDiff("", "", before, patch, LINES_AROUND).stream()
        .skip(2)
        .filter(line -> !line.startsWith("@@"))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return wrong.getFileName().toString();
  }
}
