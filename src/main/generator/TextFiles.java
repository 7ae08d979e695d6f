import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the source of a class for each directory of resources, with the texts of its files as
 * constants: the build runs this, so that a call need not open the jar. The class is named after
 * the directory: PackagesTexts for packages.
 */
final class TextFiles {
  private TextFiles() {}

  /** Reads the first directory, of resources, and writes below the second, of sources. */
  public static void main(String[] args) throws IOException {
    Path resources = Path.of(args[0]);
    for (Path directory : directories(resources)) {
      List<Path> files = files(directory);
      if (!files.isEmpty()) {
        Path place = resources.relativize(directory);
        String name = className(place.getFileName().toString());
        Path source = Path.of(args[1]).resolve(place).resolve(name + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, source(place.toString().replace('/', '.'), name, files));
      }
    }
  }

  private static List<Path> directories(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String className(String directory) {
    return Character.toUpperCase(directory.charAt(0)) + directory.substring(1) + "Texts";
  }

  private static String source(String directory, String name, List<Path> files) throws IOException {
    List<String> cases = new ArrayList<>();
    for (Path file : files) {
      String text = String.join("\n            + ", literals(Files.readString(file)));
      cases.add("      case \"%s\" ->\n          %s;".formatted(file.getFileName(), text));
    }
    return """
        package %s;

        /** The texts of the resources of this package; made by the build. */
        final class %s {
          private %s() {}

          static String read(String name) {
            return switch (name) {
        %s
              default -> throw new IllegalArgumentException("there is no file " + name);
            };
          }
        }
        """
        .formatted(directory, name, name, String.join("\n", cases));
  }

  private static List<String> literals(String text) {
    List<String> literals = new ArrayList<>();
    for (String line : text.split("(?<=\n)")) {
      literals.add('"' + escaped(line) + '"');
    }
    return literals;
  }

  private static String escaped(String line) {
    return line.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
