package io.kaspr.fn.parse.field;

import java.util.List;

/**
 * The top-level field that holds the fields of a kind: {@code spec}, or {@code data} of a
 * ConfigMap.
 *
 * @param content a plural noun for its fields, for messages
 */
public record MainPart(String name, String content, List<String> fields) {

  /**
   * The hint for an unknown field beside the main part: a similar field, or where fields belong.
   */
  String hint(String field, List<String> known) {
    return Nearest.to(field, known)
        .or(() -> Nearest.to(field, fields).map(inside -> name + "." + inside))
        .map(Nearest::didYouMean)
        .orElse("; " + content + " stand in " + name);
  }
}
