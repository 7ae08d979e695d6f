package io.kaspr.fn.yaml;

import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Makes a tree of a YAML document from the events of SnakeYAML Engine. Jackson's tokens would not
 * do: they lose the anchors of scalars.
 */
final class EventReader {
  private static final int MAX_DEPTH = 300;

  private final Parser events;
  private final Optional<String> lastKey;
  private final Map<String, Node> anchors = new HashMap<>();
  private int depth;

  private EventReader(String text, Optional<String> lastKey) {
    this.events = YamlEvents.of(text);
    this.lastKey = lastKey;
  }

  /** The document's root; with a last key, a root mapping is read only up to that key's entry. */
  static Node read(String text, Optional<String> lastKey) throws MalformedYamlException {
    return new EventReader(text, lastKey).root(text);
  }

  /** The anchored nodes of a document by the names of their anchors. */
  static Map<String, Node> anchors(String text) throws MalformedYamlException {
    EventReader reader = new EventReader(text, Optional.empty());
    reader.root(text);
    return reader.anchors;
  }

  private Node root(String text) throws MalformedYamlException {
    try {
      return document();
    } catch (YamlEngineException e) {
      YamlProblem problem = YamlProblem.of(e, text);
      throw new MalformedYamlException(problem.message(), problem.position());
    }
  }

  private Node document() throws MalformedYamlException {
    if (!YamlEvents.toRoot(events)) {
      return new Scalar(Scalar.Type.NULL, "", Position.START);
    }
    Node root = node(events.next());
    if (lastKey.isPresent()) {
      return root;
    }
    events.next();
    if (!events.checkEvent(Event.ID.StreamEnd)) {
      throw malformed("expected a single document, but another follows", events.peekEvent());
    }
    return root;
  }

  private Node node(Event event) throws MalformedYamlException {
    if (event instanceof AliasEvent alias) {
      return anchored(alias);
    }
    if (++depth > MAX_DEPTH) {
      throw malformed("is nested deeper than " + MAX_DEPTH + " levels", event);
    }
    Node node = content(event);
    depth--;
    ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), node));
    return node;
  }

  private Node anchored(AliasEvent alias) throws MalformedYamlException {
    String anchor = alias.getAlias().getValue();
    Node node = anchors.get(anchor);
    if (node == null) {
      throw malformed("the alias *" + anchor + " has no anchor before it", alias);
    }
    return node;
  }

  private Node content(Event event) throws MalformedYamlException {
    if (event instanceof MappingStartEvent) {
      return mapping(event);
    }
    if (event instanceof SequenceStartEvent) {
      return sequence(event);
    }
    ScalarEvent scalar = (ScalarEvent) event;
    return new Scalar(CoreSchema.typeOf(scalar), YamlEvents.text(scalar), at(event));
  }

  private Sequence sequence(Event start) throws MalformedYamlException {
    List<Node> elements = new ArrayList<>();
    while (!events.checkEvent(Event.ID.SequenceEnd)) {
      elements.add(node(events.next()));
    }
    events.next();
    return new Sequence(List.copyOf(elements), at(start));
  }

  private Mapping mapping(Event start) throws MalformedYamlException {
    List<Entry> entries = new ArrayList<>();
    List<Entry> merged = new ArrayList<>();
    boolean last = false;
    while (!last && !events.checkEvent(Event.ID.MappingEnd)) {
      Event keyEvent = events.next();
      String key = key(keyEvent);
      Node value = node(events.next());
      if (isMerge(keyEvent)) {
        merge(value, merged, keyEvent);
      } else {
        entries.add(new Entry(key, at(keyEvent), value));
      }
      last = depth == 1 && lastKey.filter(key::equals).isPresent();
    }
    if (!last) {
      events.next();
    }
    return new Mapping(withMerged(entries, merged), at(start));
  }

  private String key(Event event) throws MalformedYamlException {
    if (node(event) instanceof Scalar scalar) {
      return scalar.text();
    }
    throw malformed(
        "a key must be a single value; a text with { or [ at its start needs quotes", event);
  }

  private static boolean isMerge(Event key) {
    return key instanceof ScalarEvent scalar && scalar.isPlain() && scalar.getValue().equals("<<");
  }

  /** Adds the entries of a merge key's value, which is a mapping or a list of mappings. */
  private static void merge(Node value, List<Entry> merged, Event key)
      throws MalformedYamlException {
    List<Node> sources = value instanceof Sequence list ? list.elements() : List.of(value);
    for (Node source : sources) {
      if (!(source instanceof Mapping mapping)) {
        throw malformed("a merge key must have a mapping, or a list of mappings", key);
      }
      merged.addAll(mapping.entries());
    }
  }

  /** A mapping's own entries win over merged ones, and earlier merged ones over later. */
  private static List<Entry> withMerged(List<Entry> own, List<Entry> merged) {
    List<Entry> all = new ArrayList<>(own);
    Set<String> keys = new HashSet<>();
    own.forEach(entry -> keys.add(entry.key()));
    merged.stream().filter(entry -> keys.add(entry.key())).forEach(all::add);
    return List.copyOf(all);
  }

  private static MalformedYamlException malformed(String message, Event event) {
    return new MalformedYamlException(message, at(event));
  }

  private static Position at(Event event) {
    return YamlEvents.start(event);
  }
}
