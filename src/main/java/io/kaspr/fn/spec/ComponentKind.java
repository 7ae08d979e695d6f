package io.kaspr.fn.spec;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of components, in the order in which they are rendered. */
public enum ComponentKind {
  AGENT("KasprAgent", "agent"),
  WEB_VIEW("KasprWebView", "webview"),
  TABLE("KasprTable", "table"),
  TASK("KasprTask", "task"),
  JOIN("KasprJoin", "join");

  /** A volume has the name of a component's ConfigMap, and its name is a DNS label. */
  private static final int MAX_LENGTH = 63;

  private final String kind;
  private final String word;

  ComponentKind(String kind, String word) {
    this.kind = kind;
    this.word = word;
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
