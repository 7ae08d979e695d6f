package io.kaspr.fn.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The messages that the approved output and the code have in them. */
final class Messages {
  private static final List<String> PACKAGES = List.of(".", "krm", "parse", "spec", "yaml");
  private static final Path CODE = Path.of("src/main/java/io/kaspr/fn");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern LIST_OF_RESULTS = Pattern.compile("(?m)^results:\n");

  private Messages() {}

  /** Each message of a golden file once, as it stands there. */
  static List<String> approved() throws IOException {
    TreeSet<String> messages = new TreeSet<>();
    for (Path file : files(Path.of("testdata"), ".approved.yaml")) {
      String text = Files.readString(file);
      Matcher results = LIST_OF_RESULTS.matcher(text);
      if (results.find()) {
        JsonNode tree = new YAMLMapper().readTree(text.substring(results.start()));
        tree.path("results").forEach(result -> messages.add(result.path("message").asText()));
      }
    }
    return List.copyOf(messages);
  }

  /** All that the code may say, in the pieces in which it says it: three words or more. */
  static List<String> pieces() throws IOException {
    List<String> pieces = new ArrayList<>();
    for (String name : PACKAGES) {
      try (Stream<Path> files = Files.list(CODE.resolve(name))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          literals(Files.readString(file)).filter(Messages::isSentence).forEach(pieces::add);
        }
      }
    }
    return pieces.stream().distinct().toList();
  }

  /** Whether the commands or the launcher may say all of this. */
  static boolean ofCommands(List<String> words) throws IOException {
    StringBuilder text = new StringBuilder(Files.readString(Path.of("kaspr-fn")));
    for (Path file : files(CODE.resolve("cli"), ".java")) {
      text.append(joined(Files.readString(file)));
    }
    return words.stream().allMatch(word -> text.indexOf(word) >= 0);
  }

  /** The texts of the tests, and what they read. */
  static String tests() throws IOException {
    StringBuilder text = new StringBuilder(Files.readString(Path.of("docs/reference/mistakes.md")));
    for (Path file : files(Path.of("src/test"), "")) {
      if (!file.toString().contains("/reference/")) {
        text.append(joined(Files.readString(file)));
      }
    }
    return text.toString().replace("\\\"", "\"");
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(end))
          .sorted()
          .toList();
    }
  }

  private static Stream<String> literals(String java) {
    String code = joined(java.replace("'\"'", "' '"));
    return LITERAL
        .matcher(code)
        .results()
        .map(literal -> literal.group(1).replace("\\\"", "\"").replace("%04X", "…").strip());
  }

  /** With each sum of literals as one. */
  private static String joined(String java) {
    return java.replaceAll("\"\\s*\\+\\s*\"", "");
  }

  private static boolean isSentence(String text) {
    return text.chars().filter(c -> c == ' ').count() > 1;
  }
}
