package io.kaspr.fn.yaml;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.Quantity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes Kubernetes objects, and trees of maps, lists and scalars, as YAML in block style.
 *
 * <p>Of a Kubernetes object it leaves out what is null, an empty list or an empty map: the model
 * has those for fields that nobody set. A tree of maps and lists is written as it is.
 */
public final class YamlWriter {
  private static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          .disable(Feature.WRITE_DOC_START_MARKER)
          .disable(Feature.SPLIT_LINES)
          .enable(Feature.MINIMIZE_QUOTES)
          .enable(Feature.ALLOW_LONG_KEYS)
          .stringQuotingChecker(new Quotes())
          .build();

  private final YAMLGenerator out;
  private final BlockTexts texts;

  private YamlWriter(YAMLGenerator out, BlockTexts texts) {
    this.out = out;
    this.texts = texts;
  }

  /** One document, without a marker before it, that ends in a newline. */
  public static String write(Object tree) {
    BlockTexts text = new BlockTexts();
    try (YAMLGenerator generator = FACTORY.createGenerator(text)) {
      new YamlWriter(generator, text).node(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void node(@Nullable Object node) throws IOException {
    if (node instanceof Map<?, ?> map) {
      mapping(map);
    } else if (node instanceof List<?> list) {
      sequence(list);
    } else {
      scalarOrModel(node);
    }
  }

  private void mapping(Map<?, ?> map) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.writeFieldName((String) entry.getKey());
      node(entry.getValue());
    }
    out.writeEndObject();
  }

  private void sequence(List<?> list) throws IOException {
    out.writeStartArray();
    for (Object element : list) {
      node(element);
    }
    out.writeEndArray();
  }

  private void scalarOrModel(@Nullable Object node) throws IOException {
    if (node == null) {
      out.writeNull();
    } else if (node instanceof String text) {
      string(text);
    } else if (node instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (node instanceof Number number) {
      out.writeNumber(withoutExponent(number));
    } else if (node instanceof Quantity || node instanceof IntOrString) {
      node(scalarOf(node));
    } else if (node instanceof KubernetesResource) {
      mapping(ModelProperties.of(node));
    } else {
      throw new IllegalArgumentException("cannot write a " + node.getClass().getName());
    }
  }

  /** Minimal quotes mean none, and a literal block, for every text of several lines. */
  private void string(String text) throws IOException {
    boolean isLong = BlockTexts.canBe(text);
    out.configure(Feature.MINIMIZE_QUOTES, isLong || !Quotes.hasForeignLineBreak(text));
    out.writeString(isLong ? texts.standIn(text) : text);
  }

  /** Readers of YAML 1.1 and 1.2 agree on numbers only where these have no exponent. */
  private static String withoutExponent(Number number) {
    boolean whole = number instanceof Integer || number instanceof Long;
    return whole ? number.toString() : new BigDecimal(number.toString()).toPlainString();
  }

  /** The two classes of the model that are an object in Java and a scalar in a manifest. */
  private static Object scalarOf(Object value) {
    if (value instanceof Quantity quantity) {
      String unit = quantity.getFormat();
      return unit == null ? quantity.getAmount() : quantity.getAmount() + unit;
    }
    return ((IntOrString) value).getValue();
  }
}
