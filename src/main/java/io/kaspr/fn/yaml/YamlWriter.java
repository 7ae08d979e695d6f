package io.kaspr.fn.yaml;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes Kubernetes objects, and trees of maps, lists and scalars, as YAML in block style.
 *
 * <p>Of a Kubernetes object it leaves out nulls, empty lists and empty maps: the model has those
 * for fields that are not set. A tree of maps and lists is written as it is.
 */
public final class YamlWriter {
  /** The longest key without {@code ?} before it, in characters (YAML 1.2, section 8.2.2). */
  private static final int LONGEST_SIMPLE_KEY = 1024;

  private final StringBuilder out = new StringBuilder();

  private final LiteralBlocks blocks;

  private YamlWriter(LiteralBlocks blocks) {
    this.blocks = blocks;
  }

  /** One document that ends in a newline, without {@code ---}. */
  public static String write(Object tree) {
    return write(tree, 0, new LiteralBlocks());
  }

  /** A text as it stands before the colon of a mapping in block style, quoted where it must be. */
  public static String key(String text) {
    StringBuilder key = new StringBuilder();
    Texts.append(key, text);
    return key.toString();
  }

  /** As {@link #write(Object)}, with so many spaces before each line but the first. */
  public static String write(Object tree, int indent, LiteralBlocks blocks) {
    YamlWriter writer = new YamlWriter(blocks);
    writer.node(plain(tree), indent);
    return writer.out.append('\n').toString();
  }

  /** Writes at the current place; further lines of a collection get this indent. */
  private void node(@Nullable Object node, int indent) {
    if (node instanceof Map<?, ?> map && !map.isEmpty()) {
      mapping(map, indent);
    } else if (node instanceof List<?> list && !list.isEmpty()) {
      sequence(list, indent);
    } else {
      scalar(node, indent);
    }
  }

  private void mapping(Map<?, ?> map, int indent) {
    boolean first = true;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!first) {
        newLine(indent);
      }
      first = false;
      key((String) entry.getKey(), indent);
      value(plain(entry.getValue()), indent);
    }
  }

  private void key(String key, int indent) {
    int start = out.length();
    Texts.append(out, key);
    if (out.length() - start > LONGEST_SIMPLE_KEY) {
      out.insert(start, "? ");
      newLine(indent);
    }
    out.append(':');
  }

  private void value(@Nullable Object value, int indent) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      newLine(indent + Indent.STEP);
      mapping(map, indent + Indent.STEP);
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      newLine(indent);
      sequence(list, indent);
    } else {
      out.append(' ');
      scalar(value, indent + Indent.STEP);
    }
  }

  private void sequence(List<?> list, int indent) {
    boolean first = true;
    for (Object element : list) {
      if (!first) {
        newLine(indent);
      }
      first = false;
      out.append("- ");
      node(plain(element), indent + Indent.STEP);
    }
  }

  /** Writes a scalar or an empty collection; a literal block gets this indent. */
  private void scalar(@Nullable Object node, int indent) {
    if (node instanceof String text) {
      text(text, indent);
    } else if (node instanceof Number number) {
      out.append(withoutExponent(number));
    } else if (node == null || node instanceof Boolean) {
      out.append(node);
    } else if (node instanceof Map) {
      out.append("{}");
    } else if (node instanceof List) {
      out.append("[]");
    } else {
      throw new IllegalArgumentException("cannot write a " + node.getClass().getName());
    }
  }

  private void text(String text, int indent) {
    Optional<String> block = text.indexOf('\n') < 0 ? Optional.empty() : blocks.of(text, indent);
    if (block.isPresent()) {
      out.append(block.get());
    } else {
      Texts.append(out, text);
    }
  }

  private void newLine(int indent) {
    out.append(Indent.lineBreak(indent));
  }

  /** Readers of YAML 1.1 and 1.2 agree on numbers only where these have no exponent. */
  private static String withoutExponent(Number number) {
    boolean whole = number instanceof Integer || number instanceof Long;
    return whole ? number.toString() : new BigDecimal(number.toString()).toPlainString();
  }

  /** An object of the model as a map, or as the scalar that it is in a manifest. */
  private static @Nullable Object plain(@Nullable Object node) {
    if (node instanceof Quantity quantity) {
      String unit = quantity.getFormat();
      return unit == null ? quantity.getAmount() : quantity.getAmount() + unit;
    }
    if (node instanceof IntOrString value) {
      return value.getValue();
    }
    return node instanceof KubernetesResource ? ModelProperties.of(node) : node;
  }
}
