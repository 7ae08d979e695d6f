package io.kaspr.fn.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The description of a field in a schema, taken apart: by convention it says what holds if the
 * field is left out, and ends in its examples.
 */
record FieldText(String meaning, Optional<String> otherwise, List<String> examples) {
  private static final Pattern EXAMPLES = Pattern.compile("\\s*Examples?: (.+?)\\.?$");
  private static final Pattern OTHERWISE =
      Pattern.compile("[;.] ([^;.]+(\\.[^;. ]+)*) if left out");

  static FieldText of(String description) {
    Matcher examples = EXAMPLES.matcher(description);
    boolean has = examples.find();
    String rest = has ? description.substring(0, examples.start()) : description;
    Matcher otherwise = OTHERWISE.matcher(rest);
    Optional<String> value = otherwise.find() ? Optional.of(otherwise.group(1)) : Optional.empty();
    return new FieldText(
        value.isPresent() ? otherwise.replaceFirst("") : rest,
        value,
        has ? List.of(examples.group(1).split(", | or ")) : List.of());
  }

  /** As the cell of a table. */
  String markdown() {
    String shown = examples.stream().map(FieldText::code).collect(Collectors.joining(", "));
    return escaped(meaning) + (examples.isEmpty() ? "" : " Example: " + shown);
  }

  static String code(String text) {
    return "`" + text.replace("|", "\\|") + "`";
  }

  static String escaped(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
  }
}
