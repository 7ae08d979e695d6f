package io.kaspr.fn.krm.scan;

import java.util.Optional;

/** Reads simple scalars on one line, such as most names in a manifest, without a parser. */
final class PlainScalars {
  private static final String INDICATORS = "[]{}&*!|>%@`\"'#,";

  private PlainScalars() {}

  /** The value in the text after a key's colon; empty if only a parser can read it. */
  static Optional<String> value(String afterColon) {
    String value = withoutComment(afterColon).strip();
    if (value.isEmpty() || value.indexOf('\t') >= 0 || value.indexOf('\n') >= 0) {
      return Optional.empty();
    }
    char first = value.charAt(0);
    if (first == '"' || first == '\'') {
      return quoted(value);
    }
    return INDICATORS.indexOf(first) < 0 ? Optional.of(value) : Optional.empty();
  }

  private static Optional<String> quoted(String value) {
    int end = value.length() - 1;
    boolean closed = end > 0 && value.charAt(end) == value.charAt(0);
    String inner = closed ? value.substring(1, end) : "";
    boolean plain = inner.indexOf('\\') < 0 && inner.indexOf(value.charAt(0)) < 0;
    return closed && plain ? Optional.of(inner) : Optional.empty();
  }

  private static String withoutComment(String value) {
    int comment = value.indexOf(" #");
    return comment < 0 ? value : value.substring(0, comment);
  }
}
