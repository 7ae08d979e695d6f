package io.kaspr.fn.krm.item;

import io.kaspr.fn.yaml.FlowWriter;
import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Position;
import io.kaspr.fn.yaml.YamlEvents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Writes an item's annotations out in full, with one more: for annotations that an anchor, an alias
 * or a merge key shares with other places, which must not get the new one.
 */
final class ExpandedAnnotations {
  private static final String ANNOTATIONS = "annotations";

  private final String text;
  private final List<Event> events = new ArrayList<>();

  private ExpandedAnnotations(String text) {
    this.text = text;
    Parser parser = YamlEvents.of(Dash.blanked(text));
    while (parser.hasNext()) {
      events.add(parser.next());
    }
  }

  /**
   * The item's text with the annotation. An anchor in what is written anew moves to its first alias
   * below. Empty if the item has no metadata of its own.
   */
  static Optional<String> splice(String text, Mapping item, String key, String value) {
    ExpandedAnnotations expanded = new ExpandedAnnotations(text);
    return item.mapping("metadata").flatMap(metadata -> expanded.with(metadata, key, value));
  }

  /** Whether metadata or annotations are shared by an anchor: a change of them changes others. */
  static boolean areAnchored(String text) {
    if (text.indexOf('&') < 0) {
      return false;
    }
    ExpandedAnnotations item = new ExpandedAnnotations(text);
    int metadata = item.value(item.root(), "metadata");
    return item.isAnchored(metadata) || item.isAnchored(item.value(metadata, ANNOTATIONS));
  }

  private Optional<String> with(Mapping metadata, String key, String value) {
    int own = value(root(), "metadata");
    if (own < 0 || !(events.get(own) instanceof MappingStartEvent)) {
      return Optional.empty();
    }
    Mapping annotations = with(metadata.mapping(ANNOTATIONS), key, value);
    int place = value(own, ANNOTATIONS);
    if (isAnchored(own)) {
      return Optional.of(replaced(own, with(Optional.of(metadata), ANNOTATIONS, annotations)));
    }
    return Optional.of(place < 0 ? inserted(own, annotations) : replaced(place, annotations));
  }

  private static Mapping with(Optional<Mapping> annotations, String key, String value) {
    return with(annotations, key, new Scalar(Scalar.Type.STRING, value, Position.START));
  }

  private static Mapping with(Optional<Mapping> mapping, String key, Node value) {
    List<Entry> entries = new ArrayList<>(mapping.map(Mapping::entries).orElse(List.of()));
    entries.removeIf(entry -> entry.key().equals(key));
    entries.add(new Entry(key, Position.START, value));
    return new Mapping(entries, Position.START);
  }

  private String replaced(int node, Mapping by) {
    int start = start(node);
    String expanded = text.substring(0, start) + FlowWriter.write(by);
    return new MovedAnchors(anchorsIn(node))
        .moved(expanded + text.substring(end(node)), expanded.length());
  }

  /** As the first entry of the metadata, which has none of its own but merges some. */
  private String inserted(int metadata, Mapping annotations) {
    int first = start(metadata + 1);
    boolean flow = ((CollectionStartEvent) events.get(metadata)).isFlow();
    int column = YamlEvents.start(events.get(metadata + 1)).column();
    return text.substring(0, first)
        + ("\"annotations\": " + FlowWriter.write(annotations))
        + (flow ? ", " : "\n" + " ".repeat(column - 1))
        + text.substring(first);
  }

  private Map<String, Node> anchorsIn(int node) {
    Map<String, Node> all = new HashMap<>(MovedAnchors.anchors(text));
    List<String> here = new ArrayList<>();
    for (Event event : events.subList(node, last(node) + 1)) {
      if (event instanceof NodeEvent own && !(event instanceof AliasEvent)) {
        own.getAnchor().ifPresent(anchor -> here.add(anchor.getValue()));
      }
    }
    all.keySet().retainAll(here);
    all.replaceAll((name, anchored) -> withoutHosts(anchored));
    return all;
  }

  private static Node withoutHosts(Node node) {
    return node instanceof Mapping mapping
        ? new Mapping(
            mapping.entries().stream().filter(e -> !HostAnnotations.contains(e.key())).toList(),
            mapping.position())
        : node;
  }

  private boolean isAnchored(int node) {
    return node >= 0
        && events.get(node) instanceof CollectionStartEvent collection
        && collection.getAnchor().isPresent();
  }

  /** The index of the root's first event: behind those of stream and document. */
  private int root() {
    return 2;
  }

  /** The index of the first event of a key's value; -1 if the mapping does not have the key. */
  private int value(int mapping, String key) {
    int found = -1;
    if (mapping >= 0 && events.get(mapping) instanceof MappingStartEvent) {
      int i = mapping + 1;
      while (!(events.get(i) instanceof CollectionEndEvent)) {
        int value = last(i) + 1;
        boolean same = events.get(i) instanceof ScalarEvent s && s.getValue().equals(key);
        found = same ? value : found;
        i = last(value) + 1;
      }
    }
    return found;
  }

  /** The index of the last event of the node that begins with this one. */
  private int last(int first) {
    int depth = 0;
    int i = first;
    do {
      depth += depthOf(events.get(i));
      i++;
    } while (depth > 0);
    return i - 1;
  }

  private static int depthOf(Event event) {
    return event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
  }

  private int start(int event) {
    return offset(YamlEvents.startMark(events.get(event)).getIndex());
  }

  /** Where a node ends, without white space. In block style no sign ends it, but its last value. */
  private int end(int node) {
    int last = last(node);
    while (events.get(last) instanceof CollectionEndEvent && start(last) == end(events.get(last))) {
      last--;
    }
    return text.substring(0, end(events.get(last))).stripTrailing().length();
  }

  private int end(Event event) {
    return offset(YamlEvents.endMark(event).getIndex());
  }

  private int offset(int codePoints) {
    return text.offsetByCodePoints(0, codePoints);
  }
}
