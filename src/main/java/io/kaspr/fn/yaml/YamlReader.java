package io.kaspr.fn.yaml;

import java.util.Optional;

/** Reads one YAML document into a tree. */
public final class YamlReader {
  private YamlReader() {}

  /** The tree of one document; an empty document is a null scalar. */
  public static Node read(String text) throws MalformedYamlException {
    return EventReader.read(text, Optional.empty());
  }

  /** A document's mapping up to the entry of this key, or all of it; what follows is not read. */
  public static Node readUpTo(String key, String text) throws MalformedYamlException {
    return EventReader.read(text, Optional.of(key));
  }
}
