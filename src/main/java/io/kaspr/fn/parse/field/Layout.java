package io.kaspr.fn.parse.field;

import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;

/** What the shape of a value shows of how it was meant to be written, to end a message with. */
final class Layout {
  private Layout() {}

  /** Where a text is expected: one with a colon and without quotes is a mapping. */
  static String ofText(Node found) {
    boolean isPair =
        found instanceof Mapping mapping
            && mapping.entries().size() == 1
            && mapping.entries().get(0).value() instanceof Scalar;
    return isPair ? "; a text with ': ' in it needs quotes" : "";
  }

  /** Where a list is expected: {@code -a} is a text. */
  static String ofList(Node found) {
    boolean isStuck = found instanceof Scalar scalar && scalar.text().startsWith("-");
    return isStuck ? "; a dash needs a space behind it" : "";
  }

  /** Where a mapping is expected: {@code size:10Gi} is a text. */
  static String ofMapping(Node found) {
    int colon = found instanceof Scalar scalar ? scalar.text().indexOf(':') : -1;
    boolean isStuck =
        colon > 0 && ((Scalar) found).text().chars().limit(colon).allMatch(Character::isLetter);
    return isStuck ? "; a colon needs a space behind it" : "";
  }
}
