package io.kaspr.fn.worker;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A variable that the worker acts on.
 *
 * @param since the first version that reads it
 * @param fallback what the worker takes without it; empty where that is not one text
 */
record WorkerSetting(String name, Type type, String since, String fallback) {
  static final Map<String, WorkerSetting> ALL = read();

  /** What a text must be. */
  enum Type {
    /** Of any other, the worker makes a boolean. */
    TEXT("(?!(true|True|false|False)$).+"),
    DIRECTORY("/.*"),
    /** What Python's int() takes. */
    WHOLE("[+-]?\\d+"),
    /** What Python's float() takes. */
    DECIMAL("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?"),
    /** Any other text that is not empty is true, such as 0 or no. */
    FLAG("True|False"),
    /** It puts a scheme before the first alone, and splits at semicolons alone. */
    SERVERS("HOST:\\d+(;kafka://HOST:\\d+)*".replace("HOST", "(\\[[0-9a-fA-F:]+]|[^\\s/;,:]+)")),
    PROTOCOL("PLAINTEXT|SSL|SASL_PLAINTEXT|SASL_SSL"),
    MECHANISM("PLAIN|SCRAM-SHA-256|SCRAM-SHA-512|GSSAPI");

    private final Pattern form;

    Type(String form) {
      this.form = Pattern.compile(form);
    }
  }

  private static Map<String, WorkerSetting> read() {
    Path file = Path.of("src/test/resources/worker/settings.csv");
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.startsWith("#") && !line.startsWith("name,"))
          .map(line -> of(line.split(",", -1)))
          .collect(toMap(WorkerSetting::name, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WorkerSetting of(String[] cells) {
    Type type = Type.valueOf(cells[1].toUpperCase(Locale.ROOT));
    return new WorkerSetting(cells[0], type, cells[2], cells[3]);
  }

  boolean takes(String text) {
    return type.form.matcher(text).matches();
  }

  /** What it is in an environment. */
  String in(Map<String, String> environment) {
    return environment.getOrDefault(name, fallback);
  }
}
