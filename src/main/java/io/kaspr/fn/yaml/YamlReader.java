package io.kaspr.fn.yaml;

import java.util.Map;
import java.util.Optional;

/** Reads one YAML document into a tree. */
public final class YamlReader {
  private YamlReader() {}

  /** The tree of one document; an empty document is a null scalar, a second one is an error. */
  public static Node read(String text) throws MalformedYamlException {
    return EventReader.read(text, Optional.empty());
  }

  /** As {@link #read}, but a root mapping is read only up to the entry of this key. */
  public static Node readUpTo(String key, String text) throws MalformedYamlException {
    return EventReader.read(text, Optional.of(key));
  }

  /** The nodes of one document that have an anchor, by its name; of two of a name the last. */
  public static Map<String, Node> anchors(String text) throws MalformedYamlException {
    return EventReader.anchors(text);
  }
}
