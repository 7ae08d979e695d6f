package io.kaspr.fn.cli;

import io.kaspr.fn.cli.files.RenderedObject;
import io.kaspr.fn.function.RenderedApp;
import io.kaspr.fn.function.Rendering;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Node.Sequence;
import java.util.List;
import java.util.Optional;

/** Finds the init container that installs an app's Python packages in its rendered objects. */
final class RenderedInitContainer {
  static final String NAME = "install-packages";

  private static final List<String> PATH = List.of("spec", "template", "spec", "initContainers");

  private RenderedInitContainer() {}

  /** Empty if the app has no packages. */
  static Optional<Mapping> of(RenderedApp app, Rendering rendering) throws MalformedInputException {
    for (Item item : rendering.generated()) {
      Optional<Mapping> container = isOf(app, item) ? in(item.tree()) : Optional.empty();
      if (container.isPresent()) {
        return container;
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(RenderedApp app, Item item) throws MalformedInputException {
    return RenderedObject.of(item)
        .filter(object -> object.app().equals(app.reference().name()))
        .filter(object -> item.reference().namespace().equals(app.reference().namespace()))
        .isPresent();
  }

  private static Optional<Mapping> in(Mapping object) {
    Optional<Node> node = Optional.of(object);
    for (String step : PATH) {
      node = node.flatMap(n -> n instanceof Mapping m ? m.get(step) : Optional.empty());
    }
    return node.orElse(object) instanceof Sequence containers
        ? containers.elements().stream()
            .filter(Mapping.class::isInstance)
            .map(Mapping.class::cast)
            .filter(RenderedInitContainer::isNamed)
            .findFirst()
        : Optional.empty();
  }

  private static boolean isNamed(Mapping container) {
    return container
        .get("name")
        .filter(name -> name instanceof Scalar scalar && scalar.text().equals(NAME))
        .isPresent();
  }
}
