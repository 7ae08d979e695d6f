package io.kaspr.fn.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the value of a field must be, in words. */
final class Limits {

  /** A pattern that is not here is shown as it is. */
  private static final Map<String, String> PATTERNS =
      Map.ofEntries(
          Map.entry("^[!-~]+$", "no spaces"),
          Map.entry("^[-._a-zA-Z0-9]+$", "letters, digits, -, _ and ."),
          Map.entry("^[-._a-zA-Z][-._a-zA-Z0-9]*$", "letters, digits, _, - and ., no digit first"),
          Map.entry("^[-A-Za-z0-9._:\\[\\]]+$", "host, with a port if need be"),
          Map.entry("^[a-z]([-a-z0-9]*[a-z0-9])?$", "a-z, 0-9 and -, a letter first, no - last"),
          Map.entry("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", "a-z, 0-9 and -, no - first or last"),
          Map.entry(
              "^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
              "a-z, 0-9, - and ."),
          Map.entry(
              "^\\+?(0*[1-9][0-9]*(\\.[0-9]*)?|0*\\.0*[1-9][0-9]*)([KMGTPE]i|[kMGTPE]|[eE][-+]?[0-9]+)?$",
              "amount of bytes, more than 0"),
          Map.entry(
              "^\\+?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]+)?$",
              "amount"),
          Map.entry(
              "^https?://[-A-Za-z0-9._:\\[\\]]+(/[-A-Za-z0-9._~:/\\[\\]@!$&'()*+;=%]*)?$",
              "URL with http or https"),
          Map.entry(
              "^https?://[-A-Za-z0-9._:\\[\\]]+(/[-A-Za-z0-9._~:/\\[\\]@!$&'()*+;=%,]*)?$",
              "URL with http or https"),
          Map.entry(
              "^[^\\x00-\\x20\\x7f]([^\\x00-\\x1f\\x7f]*[^\\x00-\\x20\\x7f])?$",
              "one line, no spaces around it"),
          Map.entry("^[A-Za-z0-9]([ -\\[\\]-~]*[!-\\[\\]-~])?$", "one line of ASCII, no option"),
          Map.entry("^[^\\x00-\\x1f\\x7f]*$", "no control characters"),
          Map.entry(
              "^([a-z0-9][a-z0-9_-]{1,61}[a-z0-9]|[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?)+)$",
              "a-z, 0-9, -, _ and ., first and last a letter or digit; no goog first, no google"),
          Map.entry(
              "^(localhost|[a-z0-9_]([-a-z0-9_]*[a-z0-9_])?(\\.[a-z0-9_]([-a-z0-9_]*[a-z0-9_])?)+|[a-z0-9_]([-a-z0-9_]*[a-z0-9_])?(\\.[a-z0-9_]([-a-z0-9_]*[a-z0-9_])?)*:[0-9]{1,5})(/[-a-z0-9._:]+)*$",
              "host with a dot or a port, or localhost, and a path if need be"),
          Map.entry(
              "^([^{}\\\\\\x00-\\x1f\\x7f]|\\{(directory|app|namespace)\\})+\\.ya?ml$",
              "path that ends in .yaml or .yml"),
          Map.entry("^(limits|requests)\\..+$", "limits. or requests. and a resource"));

  private Limits() {}

  /** What is asked of the value beside its type; empty where nothing is. */
  static String of(JsonNode schema) {
    List<String> words = new ArrayList<>();
    range(schema).ifPresent(words::add);
    Optional.ofNullable(schema.get("pattern")).map(Limits::pattern).ifPresent(words::add);
    length(schema).ifPresent(words::add);
    if (schema.path("minItems").asInt() > 0) {
      words.add("at least " + schema.path("minItems").asText());
    }
    return String.join("; ", words);
  }

  /** The words that the value can be. */
  static String choices(JsonNode schema) {
    return StreamSupport.stream(schema.path("enum").spliterator(), false)
        .map(word -> FieldText.code(word.asText()))
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> range(JsonNode schema) {
    if (!schema.path("type").asText().equals("integer") || !schema.has("minimum")) {
      return Optional.empty();
    }
    String least = schema.path("minimum").asText();
    long most = schema.path("maximum").asLong(Long.MAX_VALUE);
    if (least.equals(Long.toString(most))) {
      return Optional.of(least);
    }
    return Optional.of(most >= Integer.MAX_VALUE ? least + " or more" : least + " to " + most);
  }

  private static String pattern(JsonNode pattern) {
    String words = PATTERNS.getOrDefault(pattern.asText(), "");
    return words.isEmpty() ? FieldText.code(pattern.asText()) : FieldText.escaped(words);
  }

  private static Optional<String> length(JsonNode schema) {
    boolean amount = schema.path("maxLength").asInt() == 40;
    if (!schema.has("maxLength") || amount) {
      return Optional.empty();
    }
    int least = schema.path("minLength").asInt();
    String most = schema.path("maxLength").asText() + " characters";
    return Optional.of(least > 1 ? least + " to " + most : "at most " + most);
  }
}
