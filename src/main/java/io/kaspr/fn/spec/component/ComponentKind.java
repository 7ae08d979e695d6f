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

  /** A volume has the name of a component's ConfigMap, and its name is a DNS label. */
  private static final int MAX_LENGTH = 63;

  private final String kind;
  private final String word;
  private final String since;

  ComponentKind(String kind, String word, String since) {
    this.kind = kind;
    this.word = word;
    this.since = since;
  }

  public static Optional<ComponentKind> of(String kind) {
    return Arrays.stream(values()).filter(k -> k.kind.equals(kind)).findFirst();
  }

  /** As the resource says it: {@code KasprAgent}. */
  public String kind() {
    return kind;
  }

  /** As names of objects end: {@code agent}. */
  public String word() {
    return word;
  }

  /** As definition files say it: {@code agents}. */
  public String plural() {
    return word + "s";
  }

  /** The first version of Kaspr that reads it. */
  public KasprVersion since() {
    return new KasprVersion(since);
  }

  /** What {@code spec} holds. */
  public Shape.Group shape() {
    return switch (this) {
      case AGENT -> ComponentShapes.AGENT;
      case WEB_VIEW -> ComponentShapes.WEB_VIEW;
      case TABLE -> ComponentShapes.TABLE;
      case TASK -> ComponentShapes.TASK;
      case JOIN -> ComponentShapes.JOIN;
    };
  }

  /** A name whose ConfigMap can be a volume. */
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
