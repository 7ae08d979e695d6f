package io.kaspr.fn.spec.component;

import io.kaspr.fn.spec.shape.TableNames;
import io.kaspr.fn.spec.text.AppName;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.Values;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A part of an app that has a resource of its own: an agent, a web view, a table, a task or a join.
 *
 * <pre>{@code
 * apiVersion: kaspr.io/v1alpha1
 * kind: KasprAgent
 * metadata:
 *   name: totals
 *   labels:
 *     kaspr.io/app: orders
 * spec:
 *   input:
 *     topic:
 *       name: orders
 *   processors:
 *     pipeline: [total]
 *     operations:
 *       - name: total
 *         map:
 *           python: |
 *             def total(order):
 *                 return order["total"]
 * }</pre>
 *
 * @param app that its label names
 * @param spec its fields by name, as the shape of its kind has them, without those that were not
 *     written
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

  /**
   * The order of rendering: by kind, then by name. It is written out, as Comparator's own methods
   * take longer to set up than this takes to run.
   */
  public static final Comparator<Component> ORDER =
      (a, b) -> a.kind == b.kind ? a.name.compareTo(b.name) : a.kind.compareTo(b.kind);

  public Component {
    kind.requireName(name);
    namespace.ifPresent(Names::dnsLabel);
    kind.shape().check(spec);
    labels = Values.copy(labels);
    spec = Values.copy(spec);
  }

  /** Its name with its kind behind, such as {@code totals-agent}, for the names of objects. */
  public String resourceName() {
    return name + "-" + kind.word();
  }

  /** Whether another component of the same app has this kind and name. */
  boolean isSame(Component other) {
    return ORDER.compare(this, other) == 0;
  }

  /** The text at this path below {@code spec}; empty if it is absent or has no characters. */
  public Optional<String> text(String... path) {
    return value(path) instanceof String text && !text.isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** The integer at this path below {@code spec}. */
  public Optional<Long> number(String... path) {
    return value(path) instanceof Long number ? Optional.of(number) : Optional.empty();
  }

  /** Whether a field of {@code spec} is there and true. */
  public boolean isTrue(String name) {
    return Boolean.TRUE.equals(spec.get(name));
  }

  private @Nullable Object value(String... path) {
    Object value = spec;
    for (String name : path) {
      value = value instanceof Map<?, ?> fields ? fields.get(name) : null;
    }
    return value;
  }

  /** The same component with other names for the tables that it uses. */
  public Component callingTables(UnaryOperator<String> names) {
    Map<String, Object> changed = TableNames.changed(kind.shape(), spec, names);
    return new Component(kind, name, namespace, labels, app, changed);
  }

  /** The channel that a join writes to: the one that it names, or else {@code NAME-channel}. */
  public String outputChannel() {
    return text("outputChannel").orElse(name + "-channel");
  }

  /** The same join with another output channel. */
  public Component filling(String channel) {
    Map<String, Object> changed = new LinkedHashMap<>(spec);
    changed.put("outputChannel", channel);
    return new Component(kind, name, namespace, labels, app, changed);
  }

  /** The fields that name a table, in their order. */
  public List<TableNames.Reference> tableReferences() {
    return TableNames.in("spec", kind.shape(), spec);
  }
}
