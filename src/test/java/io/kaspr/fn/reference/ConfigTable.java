package io.kaspr.fn.reference;

import io.kaspr.fn.parse.KnownConfig;
import java.util.Map;

/** The keys of {@code spec.config} that are known, which a definition must leave open. */
final class ConfigTable {
  private static final String HEAD =
      """

      ## Keys of spec.config

      These are checked, and written as the variable beside them. Others are passed on as they are: text, numbers and booleans.

      | key | what it must be | variable |
      |---|---|---|
      """;

  private static final Map<String, String> WORDS =
      Map.of(
          "text", "text",
          "directory", "absolute path, without : and ..",
          "integer", "integer",
          "port", "integer: 1 to 65535",
          "float", "number",
          "flag", "`true` or `false`");

  private ConfigTable() {}

  static String markdown() {
    StringBuilder table = new StringBuilder(HEAD);
    KnownConfig.kinds()
        .forEach(
            (key, kind) ->
                table.append(
                    "| <a id=\"spec.config.%s\"></a>`%s` | %s | `%s` |\n"
                        .formatted(key, key, WORDS.get(kind), KnownConfig.variable(key))));
    return table.toString();
  }
}
