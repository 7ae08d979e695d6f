package io.kaspr.fn.cli.changes;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.kaspr.fn.cli.terminal.Colors;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a rendered object differs from the existing one.
 *
 * @param lines a unified diff of the two as text
 * @param immutable the paths of fields that the API server refuses to change
 */
public record ObjectChange(
    Kind kind, ResourceRef reference, List<String> lines, List<String> immutable) {
  private static final int CONTEXT = 3;

  /** What becomes of the object. */
  enum Kind {
    ADDED("added"),
    REMOVED("removed"),
    CHANGED("changed");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** The change; empty if both have the same content. */
  static Optional<ObjectChange> between(Item before, Item after) throws MalformedInputException {
    Object now = PlainTree.ofObject(after.tree());
    Object old = PlainTree.inOrderOf(now, PlainTree.ofObject(before.tree()));
    return old.equals(now)
        ? Optional.empty()
        : Optional.of(
            of(Kind.CHANGED, after.reference(), lines(old), lines(now))
                .refusing(ImmutableFields.changed(after.kind(), old, now)));
  }

  static ObjectChange added(Item item) throws MalformedInputException {
    return of(Kind.ADDED, item.reference(), List.of(), lines(PlainTree.ofObject(item.tree())));
  }

  static ObjectChange removed(Item item) throws MalformedInputException {
    return of(Kind.REMOVED, item.reference(), lines(PlainTree.ofObject(item.tree())), List.of());
  }

  private static List<String> lines(Object tree) {
    return YamlWriter.write(tree).lines().toList();
  }

  private static ObjectChange of(
      Kind kind, ResourceRef reference, List<String> before, List<String> after) {
    String name = reference.toString();
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            kind == Kind.ADDED ? "/dev/null" : name,
            kind == Kind.REMOVED ? "/dev/null" : name,
            before,
            DiffUtils.diff(before, after),
            CONTEXT);
    return new ObjectChange(kind, reference, List.copyOf(diff), List.of());
  }

  private ObjectChange refusing(List<String> immutable) {
    return new ObjectChange(kind, reference, lines, immutable);
  }

  /** Whether the object is in an app's namespace and has the app's name with this suffix. */
  boolean isNamed(ResourceRef app, String suffix) {
    return reference.namespace().equals(app.namespace())
        && reference.name().equals(app.name() + suffix);
  }

  /** Why the API server would refuse the change, and what to do; empty if it would not. */
  Optional<String> refusal() {
    return ImmutableFields.advice(reference.kind(), immutable);
  }

  public String text(Colors colors) {
    StringBuilder text = new StringBuilder();
    text.append(colors.bold(kind.word + ": " + reference)).append('\n');
    refusal().ifPresent(why -> text.append(colors.yellow("! " + why)).append('\n'));
    lines.forEach(line -> text.append(colored(line, colors)).append('\n'));
    return text.toString();
  }

  private static String colored(String line, Colors colors) {
    if (line.startsWith("+")) {
      return colors.green(line);
    }
    return line.startsWith("-") ? colors.red(line) : line;
  }

  /** The fields of the JSON. */
  public Map<String, Object> facts() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("change", kind.word);
    tree.put("resource", reference.tree());
    if (!immutable.isEmpty()) {
      tree.put("immutable", immutable);
    }
    tree.put("diff", String.join("\n", lines) + "\n");
    return tree;
  }
}
