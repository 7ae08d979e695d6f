package io.kaspr.fn.parse.field;

import io.kaspr.fn.yaml.Node.Scalar;
import java.util.List;
import java.util.Optional;

/** Reads fields whose value is one of a few words. */
public final class Words {
  private Words() {}

  /** The word, which may look like a number or boolean; any other value is an error. */
  public static Optional<String> oneOf(Field field, List<String> words) {
    boolean isWord = field.node() instanceof Scalar scalar && words.contains(scalar.text());
    boolean isSingle = field.node() instanceof Scalar;
    Optional<String> text = isWord || !isSingle ? field.text() : field.anyText();
    return text.isEmpty() || words.contains(text.get())
        ? text
        : refuse(field, text.get().strip(), words);
  }

  private static Optional<String> refuse(Field field, String text, List<String> words) {
    List<String> named = words.stream().map(word -> word.isEmpty() ? "\"\"" : word).toList();
    Optional<String> nearest = Nearest.to(text, words);
    boolean isChoice = words.size() > 1;
    return field.complain(
        "must be "
            + String.join(" or ", named)
            + ", but is "
            + field.found()
            + nearest.filter(n -> isChoice).map(Nearest::didYouMean).orElse(""),
        nearest);
  }
}
