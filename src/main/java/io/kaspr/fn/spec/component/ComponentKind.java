package io.kaspr.fn.spec.component;

import io.kaspr.fn.spec.shape.ComponentShapes;
import io.kaspr.fn.spec.shape.Shape;
import io.kaspr.fn.spec.text.KasprVersion;
import io.kaspr.fn.spec.text.Names;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of components, in the order in which they are rendered. */
public enum ComponentKind {
  AGENT("KasprAgent", "agent", "0.4.4"),
  WEB_VIEW("KasprWebView", "webview", "0.4.4"),
  TABLE("KasprTable", "table", "0.5.7"),
  TASK("KasprTask", "task", "0.7.0"),
  JOIN("KasprJoin", "join", "0.9.1");

  /** A volume is named like the component's ConfigMap, and its name is a DNS label. */
  private static final int MAX_LENGTH = 63;

  private final String kind;
  private final String word;
  private final String since;

  ComponentKind(String kind, String word, String since) {
    this.kind = kind;
    this.word = word;
    this.since = since;
  }

  /** The kind that a resource names; empty if it is no component. */
  public static Optional<ComponentKind> of(String kind) {
    return Arrays.stream(values()).filter(k -> k.kind.equals(kind)).findFirst();
  }

  /** The kind of its resources: {@code KasprAgent}. */
  public String kind() {
    return kind;
  }

  /** What the names of its objects end in: {@code agent}. */
  public String word() {
    return word;
  }

  /** The key of its list in definition files: {@code agents}. */
  public String plural() {
    return word + "s";
  }

  /** The first version of Kaspr that reads it. */
  public KasprVersion since() {
    return new KasprVersion(since);
  }

  /** The shape of {@code spec} of its resources. */
  public Shape.Group shape() {
    return switch (this) {
      case AGENT -> ComponentShapes.AGENT;
      case WEB_VIEW -> ComponentShapes.WEB_VIEW;
      case TABLE -> ComponentShapes.TABLE;
      case TASK -> ComponentShapes.TASK;
      case JOIN -> ComponentShapes.JOIN;
    };
  }

  /**
   * Returns the name of a component.
   *
   * @throws IllegalArgumentException if a volume could not be named after it: it is too long, or no
   *     DNS label
   */
  public String requireName(String name) {
    Names.dnsLabel(name);
    int longest = MAX_LENGTH - word.length() - 1;
    if (name.length() > longest) {
      throw new IllegalArgumentException(
          "must have at most " + longest + " characters, but has " + name.length());
    }
    return name;
  }
}
