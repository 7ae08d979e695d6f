package io.kaspr.fn.parse;

import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.parse.field.Nearest;
import io.kaspr.fn.spec.AppConfig;
import io.kaspr.fn.spec.shape.AppVariables;
import io.kaspr.fn.spec.text.KasprVersion;
import io.kaspr.fn.spec.text.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code spec.config}: first the known keys in their order, then the others in alphabetical
 * order. A key can have any spelling with the same variable, such as {@code web_port}.
 */
final class ConfigParser {
  private static final int MAX_KEY = 253;

  private final Optional<KasprVersion> version;
  private final Map<String, String> environment = new LinkedHashMap<>();

  private ConfigParser(Optional<KasprVersion> version) {
    this.version = version;
  }

  /**
   * Reads the settings of an app.
   *
   * @param version of Kaspr that the app runs, where it is known
   */
  static Optional<AppConfig> parse(Fields spec, Optional<KasprVersion> version) {
    List<Field> entries = spec.entries("config");
    if (entries.isEmpty()) {
      return spec.build(() -> AppConfig.DEFAULT);
    }
    Map<String, Field> byVariable = byVariable(entries);
    ConfigParser parser = new ConfigParser(version);
    parser.readAll(byVariable);
    ConfigLimits.check(byVariable, parser.environment, version);
    spec.requiredField("config").make(() -> Values.config(parser.environment));
    return spec.build(() -> config(parser.environment));
  }

  /** The fields by variable, sorted by key. */
  private static Map<String, Field> byVariable(List<Field> entries) {
    Map<String, Field> fields = new LinkedHashMap<>();
    entries.stream()
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .forEach(entry -> variable(entry, fields).ifPresent(name -> fields.put(name, entry)));
    return fields;
  }

  private static Optional<String> variable(Field field, Map<String, Field> earlier) {
    String variable = ConfigKeys.variable(field.name());
    if (!isVariable(variable)) {
      return field.complain("must be a key of letters, digits, _, - and ., to name a variable");
    }
    if (variable.length() > MAX_KEY) {
      return field.complain(
          "must be shorter: its variable has "
              + variable.length()
              + " characters, but a key of a ConfigMap at most "
              + MAX_KEY);
    }
    if (AppVariables.isSetting(variable)) {
      return field.complain(
          "must not be set, as " + variable + " is made from the rest of the app");
    }
    Field other = earlier.get(variable);
    return other == null || other.name().equals(field.name())
        ? Optional.of(variable)
        : field.complain("must not be set beside " + other.name() + ", as both name " + variable);
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

  private void readAll(Map<String, Field> byVariable) {
    Map<String, Field> byKey = new LinkedHashMap<>();
    byVariable.forEach(
        (variable, field) ->
            byKey.put(
                ConfigKeys.find(field.name(), variable).map(ConfigKeys.Key::name).orElse(variable),
                field));
    for (ConfigKeys.Key key : ConfigKeys.ORDERED) {
      Optional.ofNullable(byKey.remove(key.name())).ifPresent(field -> read(field, key));
    }
    byKey.forEach(this::readOther);
  }

  /** A setting by the name of its key, or by its variable if no key is known for it. */
  private void readOther(String name, Field field) {
    Optional<ConfigKeys.Key> key = ConfigKeys.named(name);
    if (key.isPresent()) {
      read(field, key.get());
    } else {
      warnOfUnknown(field, name);
      ConfigValues.other(field).ifPresent(text -> environment.put(name, text));
    }
  }

  private static void warnOfUnknown(Field field, String variable) {
    Optional<String> nearest = Nearest.to(field.name(), ConfigKeys.names());
    field.warnOfKey(
        "is not a setting of Kaspr: no version of its worker reads "
            + variable
            + "; what the app's own code reads belongs in spec.template.kasprContainer.env"
            + nearest.map(Nearest::didYouMean).orElse(""));
  }

  private void read(Field field, ConfigKeys.Key key) {
    ConfigValues.text(field, key.kind()).ifPresent(text -> environment.put(key.variable(), text));
    key.idle().ifPresent(instead -> field.warnOfKey("has no effect: " + instead));
    key.since()
        .filter(since -> version.filter(v -> v.isBefore(since)).isPresent())
        .ifPresent(since -> field.warnOfKey(Versions.readSince(since, version.orElseThrow())));
  }

  private static AppConfig config(Map<String, String> environment) {
    AppConfig defaults = AppConfig.DEFAULT;
    String port = environment.getOrDefault("K_WEB_PORT", String.valueOf(defaults.webPort()));
    return new AppConfig(
        environment,
        Integer.parseInt(port),
        environment.getOrDefault("K_DATA_DIR", defaults.dataDir()),
        environment.getOrDefault("K_TABLE_DIR", defaults.tableDir()),
        environment.getOrDefault("K_DEFINITIONS_DIR", defaults.definitionsDir()));
  }
}
