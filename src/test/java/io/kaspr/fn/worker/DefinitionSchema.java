package io.kaspr.fn.worker;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** What the worker takes of a definition file that stands alone. */
final class DefinitionSchema {
  private static final Path FILE = Path.of("src/test/resources/worker/definitions.schema.yaml");
  private static final List<Class<?>> PLAIN = List.of(String.class, Number.class, Boolean.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Schema SCHEMA = read();

  private DefinitionSchema() {}

  private static Schema read() {
    try {
      String schema = JSON.writeValueAsString(new Yaml().<Object>load(Files.readString(FILE)));
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schema, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a file, with the place of each. */
  static List<String> complaints(WorkerFile file) {
    Object content = file.content();
    String json = JSON.valueToTree(content).toString();
    Stream<String> errors = SCHEMA.validate(json, InputFormat.JSON).stream().map(Error::toString);
    return Stream.concat(unlikeJson("", content), errors).toList();
  }

  /** Of YAML 1.1 alone: dates, bytes, and keys that are no texts. */
  private static Stream<String> unlikeJson(String place, @Nullable Object node) {
    if (node instanceof Map<?, ?> map) {
      return map.entrySet().stream().flatMap(entry -> unlikeJson(place, entry));
    }
    if (node instanceof List<?> list) {
      return list.stream().flatMap(element -> unlikeJson(place + "/*", element));
    }
    boolean plain = node == null || PLAIN.stream().anyMatch(type -> type.isInstance(node));
    return plain ? Stream.of() : Stream.of(place + ": '" + node + "' is no text");
  }

  private static Stream<String> unlikeJson(String place, Map.Entry<?, ?> entry) {
    Object key = entry.getKey();
    Stream<String> ofValue = unlikeJson(place + "/" + key, entry.getValue());
    return key instanceof String
        ? ofValue
        : Stream.concat(Stream.of(place + ": the key '" + key + "' is no text"), ofValue);
  }
}
