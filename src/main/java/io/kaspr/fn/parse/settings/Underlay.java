package io.kaspr.fn.parse.settings;

import static io.kaspr.fn.parse.settings.Trees.isNull;

import io.kaspr.fn.parse.field.Paths;
import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills in what mappings leave out from others, and remembers the paths. */
final class Underlay {
  private final List<String> paths = new ArrayList<>();

  /** The paths of the single values that were filled in. */
  List<String> paths() {
    return List.copyOf(paths);
  }

  /**
   * The mapping with each value of the other that it leaves out, at any depth. What is wrong with
   * such a value is wrong where it was left out: its own place is in another file.
   */
  Mapping fill(String path, Mapping own, Mapping below) {
    Mapping filled = own;
    for (Entry entry : below.entries()) {
      String place = Paths.child(path, entry.key());
      Optional<Node> mine = Trees.value(own, entry.key());
      if (mine.isEmpty() && !isNull(entry.value())) {
        note(place, entry.value());
        filled = Trees.with(filled, entry.key(), Trees.at(own.position(), entry.value()));
      } else if (mine.orElse(null) instanceof Mapping deeper
          && entry.value() instanceof Mapping more) {
        filled = Trees.with(filled, entry.key(), fill(place, deeper, more));
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
