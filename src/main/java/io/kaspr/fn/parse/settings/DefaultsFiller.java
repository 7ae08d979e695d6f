package io.kaspr.fn.parse.settings;

import static io.kaspr.fn.parse.settings.Trees.isNull;

import io.kaspr.fn.parse.field.Paths;
import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills defaults into mappings that lack them, and collects the paths. */
final class DefaultsFiller {
  private final List<String> paths = new ArrayList<>();

  /** The paths of the single values that were filled in. */
  List<String> paths() {
    return List.copyOf(paths);
  }

  /**
   * The mapping with the defaults that it lacks, at any depth. They get the position of the
   * mapping, where problems are to be reported: their own position is in another file.
   */
  Mapping fill(String path, Mapping own, Mapping defaults) {
    Mapping filled = own;
    for (Entry entry : defaults.entries()) {
      String place = Paths.child(path, entry.key());
      Optional<Node> ownValue = Trees.value(own, entry.key());
      if (ownValue.isEmpty() && !isNull(entry.value())) {
        note(place, entry.value());
        filled = Trees.with(filled, entry.key(), Trees.at(own.position(), entry.value()));
      } else if (ownValue.orElse(null) instanceof Mapping ownMapping
          && entry.value() instanceof Mapping defaultMapping) {
        filled = Trees.with(filled, entry.key(), fill(place, ownMapping, defaultMapping));
      }
    }
    return filled;
  }

  private void note(String path, Node node) {
    if (node instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> note(Paths.child(path, entry.key()), entry.value()));
    } else if (!isNull(node)) {
      paths.add(path);
    }
  }
}
