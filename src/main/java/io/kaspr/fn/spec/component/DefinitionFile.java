package io.kaspr.fn.spec.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file from which Kaspr's worker reads components of an app, in a ConfigMap of its own.
 *
 * <p>The worker reads the files that end in {@code .yml} first, then those that end in {@code
 * .yaml}, otherwise in any order. It builds what is in a file before it opens the next one, and
 * then a join's tables must be there already, and for an agent the join that it reads from. So
 * joins are in {@code .yml} files together with their tables, and every other component has a
 * {@code .yaml} file of its own.
 *
 * @param owner the component after which file and ConfigMap are named
 * @param components those in the file, in their order; the owner is one of them
 */
public record DefinitionFile(Component owner, List<Component> components) {
  public DefinitionFile {
    components = List.copyOf(components);
  }

  /** The files of the components of one app, in the order of their owners. */
  public static List<DefinitionFile> of(List<Component> components) {
    if (components.isEmpty()) {
      return List.of();
    }
    List<Component> sorted = components.stream().sorted(Component.ORDER).toList();
    List<JoinedTables> joined = JoinedTables.among(sorted);
    List<DefinitionFile> files = new ArrayList<>();
    for (Component component : sorted) {
      Optional<JoinedTables> group = joined.stream().filter(g -> g.has(component)).findFirst();
      if (group.isEmpty()) {
        files.add(new DefinitionFile(component, List.of(component)));
      } else if (group.get().isNamedAfter(component)) {
        files.add(new DefinitionFile(component, group.get().all()));
      }
    }
    return List.copyOf(files);
  }

  /** The name of the file, and of the key of its ConfigMap. */
  public String name() {
    return resourceName() + (owner.kind() == ComponentKind.JOIN ? ".yml" : ".yaml");
  }

  /** The name of its ConfigMap, and of the volume of that in the app's pods. */
  public String resourceName() {
    return owner.resourceName();
  }
}
