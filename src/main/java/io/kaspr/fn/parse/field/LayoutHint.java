package io.kaspr.fn.parse.field;

import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;

/** Hints for the end of a message about a value of the wrong shape, such as a missing space. */
final class LayoutHint {
  private LayoutHint() {}

  /** If a text is expected: an unquoted text with a colon is a mapping. */
  static String ofText(Node found) {
    boolean isPair =
        found instanceof Mapping mapping
            && mapping.entries().size() == 1
            && mapping.entries().get(0).value() instanceof Scalar;
    return isPair ? "; a text with ': ' in it needs quotes" : "";
  }

  /** If a list is expected: {@code -a} is a text. */
  static String ofList(Node found) {
    boolean isStuck = found instanceof Scalar scalar && scalar.text().startsWith("-");
    return isStuck ? "; a dash needs a space behind it" : "";
  }

  /** If a mapping is expected: {@code size:10Gi} is a text. */
  static String ofMapping(Node found) {
    int colon = found instanceof Scalar scalar ? scalar.text().indexOf(':') : -1;
    boolean isStuck =
        colon > 0 && ((Scalar) found).text().chars().limit(colon).allMatch(Character::isLetter);
    return isStuck ? "; a colon needs a space behind it" : "";
  }
}
