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
 * Reads an item again after a splice: YAML has more ways to write a mapping than a splice knows.
 */
final class SpliceCheck {
  private final String text;
  private final String key;
  private final String value;

  /** What was found to be the same as its counterpart: what aliases share is looked at once. */
  private final IdentityHashMap<Node, Node> same = new IdentityHashMap<>();

  SpliceCheck(String text, String key, String value) {
    this.text = text;
    this.key = key;
    this.value = value;
  }

  /**
   * Whether an item's text says what its tree before said, and this annotation. Where a key follows
   * below the metadata, all from there on is read as before if what is above it is; so that alone
   * is read again, unless it has something that an alias may repeat.
   */
  boolean addsOnly(Mapping before, String after) {
    int above = entriesAbove(before);
    return (above > 0 && isSaidAbove(before, above, after)) || says(before, after);
  }

  /** How many entries there are up to the last metadata, if a key follows below it; else 0. */
  private static int entriesAbove(Mapping item) {
    List<Entry> entries = item.entries();
    int above = entries.size();
    while (above > 0 && !entries.get(above - 1).key().equals("metadata")) {
      above--;
    }
    boolean followed = above > 0 && above < entries.size();
    return followed && isBelow(entries.get(above).position(), entries.get(above - 1).position())
        ? above
        : 0;
  }

  private static boolean isBelow(Position next, Position position) {
    return next.line() > position.line() && next.column() == position.column();
  }

  private boolean isSaidAbove(Mapping before, int entries, String after) {
    int end = new ItemText(text).offset(before.entries().get(entries).position());
    String head = after.substring(0, end + after.length() - text.length());
    List<Entry> said = before.entries().subList(0, entries);
    return head.indexOf('&') < 0 && says(new Mapping(said, before.position()), head);
  }

  private boolean says(Mapping before, String after) {
    try {
      return YamlReader.read(Dash.blanked(after)) instanceof Mapping now
          && differInMetadata(before, now);
    } catch (MalformedYamlException e) {
      return false;
    }
  }

  private boolean differInMetadata(Mapping before, Mapping now) {
    Optional<Node> old = before.get("metadata");
    Optional<Node> metadata = now.get("metadata");
    return areSame(without(before, "metadata"), without(now, "metadata"))
        && old.orElse(null) instanceof Mapping a
        && metadata.orElse(null) instanceof Mapping b
        && differInAnnotations(a, b);
  }

  private boolean differInAnnotations(Mapping before, Mapping now) {
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
    if (same.get(a) != b && saysTheSame(a, b)) {
      same.put(a, b);
    }
    return same.get(a) == b;
  }

  /** Wherever they stand. */
  private boolean saysTheSame(Node a, Node b) {
    if (a instanceof Mapping x && b instanceof Mapping y) {
      return areSame(x.entries(), y.entries());
    }
    if (a instanceof Sequence x && b instanceof Sequence y) {
      return hasSame(x.elements(), y.elements());
    }
    return a instanceof Scalar x
        && b instanceof Scalar y
        && x.type() == y.type()
        && x.text().equals(y.text());
  }

  private boolean hasSame(List<Node> a, List<Node> b) {
    boolean all = a.size() == b.size();
    for (int i = 0; all && i < a.size(); i++) {
      all = isSame(a.get(i), b.get(i));
    }
    return all;
  }
}
