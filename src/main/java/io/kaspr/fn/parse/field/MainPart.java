package io.kaspr.fn.parse.field;

import java.util.List;

/**
 * The part of a resource that has what is peculiar to its kind, such as {@code spec}.
 *
 * @param content what stands in it, as messages call it
 */
public record MainPart(String name, String content, List<String> fields) {

  /** What is said of a field that stands beside the part, and that a resource does not have. */
  String hint(String field, List<String> known) {
    return Nearest.to(field, known)
        .or(() -> Nearest.to(field, fields).map(inside -> name + "." + inside))
        .map(Nearest::question)
        .orElse("; " + content + " stand in " + name);
  }
}
