package io.kaspr.fn.fuzz;

import java.util.List;
import java.util.Random;

/** ResourceLists made of everything that YAML allows in block style, the same for the same seed. */
public final class RandomLists {
  private final Random random;
  private final String newline;
  private final StringBuilder text = new StringBuilder();
  private final boolean withApps;
  private int keys;

  private RandomLists(long seed, boolean withApps) {
    this.random = new Random(seed);
    this.withApps = withApps;
    this.newline = chance(10) ? "\r\n" : "\n";
  }

  /** A list of items that are not Kaspr's. */
  public static String of(long seed) {
    return new RandomLists(seed, false).list();
  }

  /** Some of the items are KasprApps, right and wrong ones, and components of them. */
  static String withApps(long seed) {
    return new RandomLists(seed, true).list();
  }

  private String list() {
    if (chance(10)) {
      line(0, "---");
    }
    line(0, "apiVersion: config.kubernetes.io/v1");
    line(0, "kind: " + pick(List.of("ResourceList", "'ResourceList'", "\"ResourceList\" # yes")));
    if (chance(30)) {
      functionConfig();
    }
    items();
    if (chance(30)) {
      comment(0);
      functionConfigOnce();
    }
    if (chance(20)) {
      line(0, "results:");
      line(0, "- message: old");
    }
    boolean cut = chance(10) && !text.toString().endsWith("\n\n");
    return cut ? text.toString().stripTrailing() : text.toString();
  }

  private void functionConfig() {
    line(0, "functionConfig:");
    mapping(2, 2);
  }

  private void functionConfigOnce() {
    if (text.indexOf("functionConfig") < 0) {
      functionConfig();
    }
  }

  private void items() {
    int dash = pick(List.of(0, 0, 2, 4));
    line(0, pick(List.of("items:", "items: # the items")));
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      comment(random.nextInt(dash + 1));
      item(dash, i);
    }
  }

  private void item(int dash, int number) {
    String margin = " ".repeat(dash);
    if (withApps && chance(50)) {
      text.append(margin).append("- ");
      String item = pick(RandomValues.ITEMS_OF_KASPR).formatted(number);
      line(0, item.stripTrailing().replace("\n", newline + margin + "  "));
      return;
    }
    switch (random.nextInt(5)) {
      case 0 -> {
        line(0, margin + "-" + pick(List.of("", " # head comment")));
        comment(dash + 2);
        identity(dash + 2, number, false);
      }
      case 1 ->
          line(0, margin + "- {apiVersion: v1, kind: Flow, metadata: {name: n" + number + "}}");
      default -> {
        text.append(margin).append("- ");
        identity(dash + 2, number, true);
      }
    }
  }

  private void identity(int indent, int number, boolean inline) {
    String first = "kind: " + pick(List.of("ConfigMap", "\"Secret\"", "'A b' # c"));
    line(inline ? 0 : indent, first);
    if (chance(80)) {
      line(indent, "apiVersion: v1");
    }
    if (chance(50)) {
      mapping(indent, 3);
    }
    if (chance(80)) {
      line(indent, "metadata:");
      comment(indent);
      line(indent + 2, "name: n" + number);
      mapping(indent + 2, 1);
      line(
          indent + 2,
          pick(List.of("namespace: ns", "namespace:", "namespace: \"a\\x62\"", "x: y")));
    }
    mapping(indent, 2);
  }

  private void mapping(int indent, int depth) {
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      comment(indent);
      keys++;
      entry(
          indent,
          pick(List.of("k%d", "'q k%d'", "\"d\\\"k%d\"", "a.b/c-%d")).formatted(keys),
          depth);
    }
  }

  private void entry(int indent, String key, int depth) {
    switch (random.nextInt(depth > 0 ? 8 : 6)) {
      case 0 -> blockScalar(indent, key);
      case 1 -> multiLine(indent, key);
      case 2, 3, 4, 5 -> line(indent, key + ": " + pick(RandomValues.OF_ONE_LINE));
      case 6 -> {
        line(indent, key + ":" + pick(List.of("", " # c", " &a" + keys)));
        mapping(indent + 1 + random.nextInt(3), depth - 1);
      }
      default -> {
        line(indent, key + ":");
        sequence(indent + pick(List.of(0, 2)), depth - 1);
      }
    }
  }

  private void sequence(int indent, int depth) {
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      switch (random.nextInt(depth > 0 ? 4 : 2)) {
        case 0 -> line(indent, "- " + pick(RandomValues.OF_ONE_LINE));
        case 1 -> line(indent, "- - nested: 'x'");
        default -> {
          line(indent, "- a: 1");
          mapping(indent + 2, depth - 1);
        }
      }
    }
  }

  private void blockScalar(int indent, String key) {
    line(indent, key + ": " + pick(List.of("|", ">", "|-", ">+", "|2", "| # c")));
    line(indent + 2, "first");
    if (chance(50)) {
      line(
          indent + 2,
          pick(List.of("- item", "# no comment", "\"open", "{ [", "  deeper: x", "\ttab")));
    }
    if (chance(30)) {
      text.append(newline);
      line(indent + 2, "last");
    }
  }

  private void multiLine(int indent, String key) {
    List<String> lines = pick(RandomValues.OF_THREE_LINES);
    line(indent, key + ": " + lines.get(0));
    line(indent + 1 + random.nextInt(3), lines.get(1));
    line(indent + 1 + random.nextInt(3), lines.get(2));
  }

  private void comment(int indent) {
    if (chance(15)) {
      line(indent, "# - comment: \"x");
    }
    if (chance(5)) {
      text.append(newline);
    }
  }

  private void line(int indent, String content) {
    text.append(" ".repeat(indent)).append(content).append(newline);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
