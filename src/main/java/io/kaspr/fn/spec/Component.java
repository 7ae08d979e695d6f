package io.kaspr.fn.spec;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A part of an app that is declared on its own: an agent, a web view, a table, a task or a join.
 *
 * @param app that its label names
 * @param spec its fields by name, of the shape of its kind; absent ones are not there
 */
public record Component(
    ComponentKind kind,
    String name,
    Optional<String> namespace,
    Map<String, String> labels,
    AppName app,
    Map<String, Object> spec) {
  /** The label that names the app. */
  public static final String APP_LABEL = "kaspr.io/app";

  /** The order of rendering. Plain: the JVM makes Comparator's own lambdas anew in each call. */
  public static final Comparator<Component> ORDER =
      (a, b) -> a.kind == b.kind ? a.name.compareTo(b.name) : a.kind.compareTo(b.kind);

  public Component {
    kind.requireName(name);
    namespace.ifPresent(Names::dnsLabel);
    requireNonNull(app, "app");
    kind.shape().check(spec);
    labels = Values.copy(labels);
    spec = Values.copy(spec);
  }

  /** The name of its ConfigMap, and of the volume of that in the app's pods. */
  public String resourceName() {
    return name + "-" + kind.word();
  }

  /** The name of the file in which Kaspr finds it. */
  public String fileName() {
    return resourceName() + ".yaml";
  }

  /** The same component, calling tables otherwise. */
  public Component callingTables(UnaryOperator<String> names) {
    Map<String, Object> changed = TableNames.changed(kind.shape(), spec, names);
    return new Component(kind, name, namespace, labels, app, changed);
  }

  /** A table that a component names. */
  public record TableReference(String path, String table) {}

  /** The tables that the fields of a component name, in their order. */
  public List<TableReference> tableReferences() {
    List<TableReference> found = new ArrayList<>();
    find("spec", kind.shape(), spec, found);
    return List.copyOf(found);
  }

  private static void find(String path, Shape shape, Object value, List<TableReference> found) {
    if (shape instanceof Shape.TableName) {
      found.add(new TableReference(path, (String) value));
    } else if (shape instanceof Shape.ListOf list && value instanceof List<?> elements) {
      for (int i = 0; i < elements.size(); i++) {
        find(path + "[" + i + "]", list.element(), elements.get(i), found);
      }
    } else if (shape instanceof Shape.Group group && value instanceof Map<?, ?> values) {
      group.members().forEach(member -> find(path, member, values, found));
    }
  }

  private static void find(
      String path, Shape.Member member, Map<?, ?> values, List<TableReference> found) {
    Object value = values.get(member.name());
    if (value != null) {
      find(path + "." + member.name(), member.shape(), value, found);
    }
  }
}
