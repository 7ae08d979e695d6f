package io.kaspr.fn.krm.item;

import io.kaspr.fn.yaml.MalformedYamlException;
import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Node.Sequence;
import io.kaspr.fn.yaml.Position;
import io.kaspr.fn.yaml.YamlReader;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Parses an item again after a splice, to be sure that only the annotation has been added: YAML has
 * more ways to write a mapping than a splice knows.
 */
final class SpliceCheck {
  private final String text;
  private final String key;
  private final String value;

  /** Nodes that were found to be equal to another: a node that aliases share is compared once. */
  private final IdentityHashMap<Node, Node> same = new IdentityHashMap<>();

  SpliceCheck(String text, String key, String value) {
    this.text = text;
    this.key = key;
    this.value = value;
  }

  /**
   * Whether the text parses to the tree from before plus the annotation. If a key follows below the
   * metadata, only the head (the entries up to the metadata) is parsed again: what follows has not
   * changed. With an anchor in the head all is parsed, as an alias below may repeat it.
   */
  boolean addsOnly(Mapping before, String after) {
    int head = entriesOfHead(before);
    return (head > 0 && addsOnlyInHead(before, head, after)) || parsesWithAnnotation(before, after);
  }

  /** The number of entries up to the last metadata; 0 if no key follows below it. */
  private static int entriesOfHead(Mapping item) {
    List<Entry> entries = item.entries();
    int head = entries.size();
    while (head > 0 && !entries.get(head - 1).key().equals("metadata")) {
      head--;
    }
    boolean followed = head > 0 && head < entries.size();
    return followed && isBelow(entries.get(head).position(), entries.get(head - 1).position())
        ? head
        : 0;
  }

  private static boolean isBelow(Position next, Position position) {
    return next.line() > position.line() && next.column() == position.column();
  }

  private boolean addsOnlyInHead(Mapping before, int entries, String after) {
    int end = new ItemOffsets(text).offset(before.entries().get(entries).position());
    String head = after.substring(0, end + after.length() - text.length());
    List<Entry> headEntries = before.entries().subList(0, entries);
    return head.indexOf('&') < 0
        && parsesWithAnnotation(new Mapping(headEntries, before.position()), head);
  }

  private boolean parsesWithAnnotation(Mapping before, String after) {
    try {
      return YamlReader.read(Dash.blanked(after)) instanceof Mapping now
          && differOnlyInMetadata(before, now);
    } catch (MalformedYamlException e) {
      return false;
    }
  }

  private boolean differOnlyInMetadata(Mapping before, Mapping now) {
    Optional<Node> old = before.get("metadata");
    Optional<Node> metadata = now.get("metadata");
    return areSame(without(before, "metadata"), without(now, "metadata"))
        && old.orElse(null) instanceof Mapping a
        && metadata.orElse(null) instanceof Mapping b
        && differOnlyInAnnotation(a, b);
  }

  private boolean differOnlyInAnnotation(Mapping before, Mapping now) {
    return areSame(without(before, "annotations"), without(now, "annotations"))
        && now.get("annotations").orElse(null) instanceof Mapping annotations
        && annotations.get(key).orElse(null) instanceof Scalar scalar
        && scalar.text().equals(value)
        && areSame(others(before.get("annotations")), others(Optional.of(annotations)));
  }

  private List<Entry> others(Optional<Node> annotations) {
    return annotations.orElse(null) instanceof Mapping mapping ? without(mapping, key) : List.of();
  }

  private static List<Entry> without(Mapping mapping, String key) {
    return mapping.entries().stream().filter(e -> !e.key().equals(key)).toList();
  }

  private boolean areSame(List<Entry> a, List<Entry> b) {
    boolean all = a.size() == b.size();
    for (int i = 0; all && i < a.size(); i++) {
      all = a.get(i).key().equals(b.get(i).key()) && isSame(a.get(i).value(), b.get(i).value());
    }
    return all;
  }

  private boolean isSame(Node a, Node b) {
    if (same.get(a) != b && haveSameContent(a, b)) {
      same.put(a, b);
    }
    return same.get(a) == b;
  }

  /** Positions do not count. */
  private boolean haveSameContent(Node a, Node b) {
    if (a instanceof Mapping x && b instanceof Mapping y) {
      return areSame(x.entries(), y.entries());
    }
    if (a instanceof Sequence x && b instanceof Sequence y) {
      return areSameNodes(x.elements(), y.elements());
    }
    return a instanceof Scalar x
        && b instanceof Scalar y
        && x.type() == y.type()
        && x.text().equals(y.text());
  }

  private boolean areSameNodes(List<Node> a, List<Node> b) {
    boolean all = a.size() == b.size();
    for (int i = 0; all && i < a.size(); i++) {
      all = isSame(a.get(i), b.get(i));
    }
    return all;
  }
}
