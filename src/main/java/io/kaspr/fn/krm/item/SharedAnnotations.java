package io.kaspr.fn.krm.item;

import static java.util.stream.Collectors.toCollection;

import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Sequence;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Takes a host's annotations out of the fields that repeat an item's annotations by an alias or a
 * merge key. kpt adds its own to the annotations, and so to all that share them.
 */
public final class SharedAnnotations {
  private final Set<Entry> hosts;

  private SharedAnnotations(Set<Entry> hosts) {
    this.hosts = hosts;
  }

  /** The tree of an item's text, with the host's annotations in its metadata alone. */
  public static Mapping withoutHosts(String item, Mapping tree) {
    if (item.indexOf('*') < 0) {
      return tree;
    }
    Set<Entry> hosts =
        tree.mapping("metadata").flatMap(m -> m.mapping("annotations")).stream()
            .flatMap(annotations -> annotations.entries().stream())
            .filter(entry -> HostAnnotations.contains(entry.key()))
            .collect(toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
    return hosts.isEmpty() ? tree : new SharedAnnotations(hosts).root(tree);
  }

  private Mapping root(Mapping tree) {
    List<Entry> entries =
        tree.entries().stream().map(e -> e.key().equals("metadata") ? e : entry(e)).toList();
    return new Mapping(entries, tree.position());
  }

  private Entry entry(Entry entry) {
    return new Entry(entry.key(), entry.position(), node(entry.value()));
  }

  private Node node(Node node) {
    if (node instanceof Mapping mapping) {
      List<Entry> own = mapping.entries().stream().filter(e -> !hosts.contains(e)).toList();
      return new Mapping(own.stream().map(this::entry).toList(), mapping.position());
    }
    return node instanceof Sequence list
        ? new Sequence(list.elements().stream().map(this::node).toList(), list.position())
        : node;
  }
}
