import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Copies the resources as the function carries them. A manifest has only so much room, so scripts
 * lose their comments, and a program in Python becomes one file: the imports from the standard
 * library, then the modules, each after those that it imports from.
 *
 * <p>This goes by the layout of the lines and knows neither language. So tests ask Python and bash
 * whether what comes out means the same: test_carried.py and test_carried_sh.py.
 */
final class CarriedTexts {
  /** With this file a directory is a program. */
  private static final String MAIN = "main.py";

  private static final Pattern IMPORT_OF_SIBLING =
      Pattern.compile("(?m)^from \\.(\\w+) import (\\([^)]*\\)|.*)\n");

  private static final Pattern IMPORT = Pattern.compile("(?m)^(import|from) .*\n");

  private final Path from;
  private final Path to;

  private CarriedTexts(Path from, Path to) {
    this.from = from;
    this.to = to;
  }

  /** Copies from the first directory to the second. */
  public static void main(String[] args) throws IOException {
    CarriedTexts texts = new CarriedTexts(Path.of(args[0]), Path.of(args[1]));
    for (Path file : texts.files()) {
      texts.copy(file);
    }
  }

  /** All but what Python keeps of a module that it has run. */
  private List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> !path.toString().endsWith(".pyc"))
          .sorted()
          .toList();
    }
  }

  private void copy(Path file) throws IOException {
    String name = file.toString();
    if (file.endsWith(MAIN)) {
      write(Path.of(file.getParent() + ".py"), program(file.getParent(), file));
    } else if (name.endsWith(".py") && !Files.exists(file.resolveSibling(MAIN))) {
      write(file, program(file, file));
    } else if (name.endsWith(".sh")) {
      write(file, withoutComments(Files.readString(file)));
    } else if (!name.endsWith(".py")) {
      write(file, Files.readString(file));
    }
  }

  private void write(Path file, String text) throws IOException {
    Path target = to.resolve(from.relativize(file));
    Files.createDirectories(target.getParent());
    Files.writeString(target, text);
  }

  /** What shellcheck is to know stays, and so do the headings. */
  private static String withoutComments(String shell) {
    return shell.replaceAll("(?m)^ *#(?! shellcheck | ---).*\n", "").stripLeading();
  }

  /** A program that begins with this module, as one text that names its source. */
  private String program(Path source, Path main) throws IOException {
    Map<String, String> modules = new LinkedHashMap<>();
    add(main, modules, new HashSet<>());
    Set<String> imports = new TreeSet<>(); // "from __future__" comes first of all
    StringBuilder code = new StringBuilder();
    for (Map.Entry<String, String> module : modules.entrySet()) {
      String text = IMPORT_OF_SIBLING.matcher(module.getValue()).replaceAll("");
      IMPORT.matcher(text).results().map(MatchResult::group).forEach(imports::add);
      code.append("\n\n# --- ").append(module.getKey()).append(" ---\n\n");
      code.append(code(IMPORT.matcher(text).replaceAll(""))).append("\n");
    }
    return "# Part of kaspr-fn, where it has comments: src/main/resources/"
        + from.relativize(source)
        + "\n"
        + String.join("", imports)
        + code;
  }

  /** Adds a module after those that it imports from. */
  private static void add(Path module, Map<String, String> modules, Set<Path> begun)
      throws IOException {
    if (begun.add(module)) {
      String text = Files.readString(module);
      for (MatchResult sibling : IMPORT_OF_SIBLING.matcher(text).results().toList()) {
        add(module.resolveSibling(sibling.group(1) + ".py"), modules, begun);
      }
      modules.put(module.getFileName().toString(), text);
    }
  }

  /** Python without docstrings and comments, indented by two spaces as the shell is. */
  private static String code(String python) {
    String code =
        python
            .replaceAll("(?m)^ *\"{3}(?s:.*?)\"{3}\n", "")
            .replaceAll("(?m)^ *#.*\n", "")
            .replaceAll("(?m)  # .*$", "");
    return indentedByHalf(tidy(code)).strip();
  }

  private static String indentedByHalf(String code) {
    return Pattern.compile("(?m)^( +)\\1(?! )").matcher(code).replaceAll("$1");
  }

  /** A class that had only a docstring gets a body; blank lines that stood around comments go. */
  private static String tidy(String code) {
    return code.replaceAll("(?m)^(class .*:\n)(?=\n*\\S|\\z)", "$1    pass\n")
        .replaceAll(":\n\n+(?= )", ":\n")
        .replaceAll("\n{4,}", "\n\n\n");
  }
}
