package io.kaspr.fn.parse;

import io.kaspr.fn.spec.AppConfig;
import io.kaspr.fn.spec.AppVariables;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code spec.config}: the known keys in their order, then the others in that of their names.
 */
final class ConfigParser {
  private ConfigParser() {}

  static Optional<AppConfig> parse(Fields spec) {
    List<Field> entries = spec.entries("config");
    Map<String, String> environment = new LinkedHashMap<>();
    readKnown(entries, environment);
    readOthers(entries, environment);
    return spec.build(() -> config(environment));
  }

  private static void readKnown(List<Field> entries, Map<String, String> environment) {
    Map<String, Field> fields = new HashMap<>();
    entries.forEach(entry -> fields.put(entry.name(), entry));
    for (ConfigKeys.Key key : ConfigKeys.KNOWN) {
      Optional.ofNullable(fields.get(key.name()))
          .flatMap(field -> ConfigValues.text(field, key.kind()))
          .ifPresent(text -> environment.put(ConfigKeys.variable(key.name()), text));
    }
  }

  private static void readOthers(List<Field> entries, Map<String, String> environment) {
    Map<String, String> keys = new HashMap<>();
    entries.stream()
        .filter(entry -> !ConfigKeys.isKnown(entry.name()))
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .forEach(entry -> readOther(entry, keys, environment));
  }

  private static void readOther(
      Field field, Map<String, String> keys, Map<String, String> environment) {
    Optional<String> variable = variable(field, keys);
    Optional<String> text = ConfigValues.other(field);
    variable.ifPresent(name -> text.ifPresent(value -> environment.put(name, value)));
  }

  private static Optional<String> variable(Field field, Map<String, String> keys) {
    String variable = ConfigKeys.variable(field.name());
    Optional<String> spelling = ConfigKeys.spelling(variable).filter(s -> !s.equals(field.name()));
    if (!isVariable(variable)) {
      return field.complain("must be a key of letters, digits, _, - and ., to name a variable");
    }
    if (AppVariables.isSetting(variable)) {
      return field.complain(
          "must not be set, as " + variable + " is made from the rest of the app");
    }
    if (spelling.isPresent()) {
      return field.complain("must be written " + spelling.get() + ", as both name " + variable);
    }
    String earlier = keys.putIfAbsent(variable, field.name());
    return earlier == null || earlier.equals(field.name())
        ? Optional.of(variable)
        : field.complain("must not be set beside " + earlier + ", as both name " + variable);
  }

  private static boolean isVariable(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_')) {
        return false;
      }
    }
    return !name.equals("K_");
  }

  private static AppConfig config(Map<String, String> environment) {
    AppConfig usual = AppConfig.DEFAULT;
    String port = environment.getOrDefault("K_WEB_PORT", String.valueOf(usual.webPort()));
    return new AppConfig(
        environment,
        Integer.parseInt(port),
        environment.getOrDefault("K_DATA_DIR", usual.dataDir()),
        environment.getOrDefault("K_TABLE_DIR", usual.tableDir()),
        environment.getOrDefault("K_DEFINITIONS_DIR", usual.definitionsDir()));
  }
}
