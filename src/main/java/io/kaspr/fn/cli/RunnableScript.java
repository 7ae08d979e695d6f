package io.kaspr.fn.cli;

import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The script of a rendered init container, below the environment that the kubelet sets for it. */
final class RunnableScript {
  private static final String SHEBANG = "#!/bin/bash\n";

  private final Set<String> defined = new LinkedHashSet<>();
  private final StringBuilder text = new StringBuilder();

  private RunnableScript() {}

  /**
   * A file for bash.
   *
   * @param title what it is the script of
   */
  static String of(String title, Mapping container) {
    RunnableScript script = new RunnableScript();
    script.text.append(SHEBANG);
    script.comment("The script of " + title + ", with the environment that it has in its pod.");
    script.mounts(container);
    elements(container, "env").forEach(script::variable);
    List<Node> args = elements(container, "args"); // the script, $0, $1 ...
    args.stream().skip(2).map(RunnableScript::text).forEach(script::argument);
    return script.text.append('\n').append(text(args.get(0))).toString();
  }

  private void argument(String value) {
    text.append("set -- \"$@\" ").append(KubeletExpansion.quoted(value, defined)).append('\n');
  }

  private void mounts(Mapping container) {
    for (Node mount : elements(container, "volumeMounts")) {
      comment("It expects " + text(mount, "mountPath") + " (volume " + text(mount, "name") + ").");
    }
  }

  private void variable(Node variable) {
    String name = text(variable, "name");
    Node source = child(variable, "valueFrom");
    String line =
        source instanceof Mapping from && !from.entries().isEmpty()
            ? comments("export " + name + "=...  to be set from " + source(from.entries().get(0)))
            : assignment(name, text(variable, "value"));
    text.append(line).append('\n');
    defined.add(name);
  }

  /** An assignment; the kubelet allows names that bash does not, which become a comment. */
  private String assignment(String name, String value) {
    return isName(name)
        ? "export " + name + "=" + KubeletExpansion.quoted(value, defined)
        : comments("bash cannot set " + name + "; run this file by env '" + name + "=...' bash");
  }

  private static boolean isName(String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_]*");
  }

  /** Such as: secretKeyRef name pypi, key username. */
  private static String source(Node.Entry source) {
    List<String> parts = new ArrayList<>();
    if (source.value() instanceof Mapping mapping) {
      mapping.entries().forEach(e -> parts.add(e.key() + " " + text(e.value())));
    }
    return source.key() + " " + String.join(", ", parts);
  }

  private void comment(String line) {
    text.append(comments(line)).append('\n');
  }

  /** A comment; a user's text may have several lines, and none of them must run. */
  private static String comments(String line) {
    return "# " + line.replace("\r", "\n").replace("\n", "\n# ");
  }

  private static List<Node> elements(Node node, String key) {
    return child(node, key) instanceof Sequence sequence ? sequence.elements() : List.of();
  }

  private static String text(Node node, String key) {
    return text(child(node, key));
  }

  private static String text(Node node) {
    return node instanceof Scalar scalar ? scalar.text() : "";
  }

  private static Node child(Node node, String key) {
    Node nothing = new Scalar(Scalar.Type.NULL, "", node.position());
    return node instanceof Mapping mapping ? mapping.get(key).orElse(nothing) : nothing;
  }
}
