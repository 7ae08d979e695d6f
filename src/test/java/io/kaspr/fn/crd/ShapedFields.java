package io.kaspr.fn.crd;

import io.kaspr.fn.spec.shape.Shape;
import io.kaspr.fn.spec.shape.Shape.Member;
import io.kaspr.fn.spec.shape.SingleValue;
import java.util.ArrayList;
import java.util.List;

/** The fields of a shape, each as its path and what it must be, as a schema would say it. */
final class ShapedFields {
  private ShapedFields() {}

  /** All below a path, in the order of the shape. */
  static List<String> of(String path, Shape shape) {
    List<String> fields = new ArrayList<>();
    add(path, shape, fields);
    return fields;
  }

  private static void add(String path, Shape shape, List<String> fields) {
    if (shape instanceof Shape.Group group) {
      for (Member member : group.members()) {
        String child = path + "." + member.name();
        String required = member.required() ? " required" : "";
        String otherwise = member.otherwise().map(value -> " default " + value).orElse("");
        fields.add(child + ": " + type(member.shape()) + required + otherwise);
        add(child, member.shape(), fields);
      }
    } else if (shape instanceof Shape.ListOf list) {
      fields.add(path + "[]: " + type(list.element()));
      add(path + "[]", list.element(), fields);
    }
  }

  private static String type(Shape shape) {
    if (shape instanceof Shape.Single single) {
      return type(single.value());
    }
    boolean isArray = shape instanceof Shape.ListOf || shape instanceof Shape.Environment;
    return isArray ? "array" : "object";
  }

  private static String type(SingleValue value) {
    if (value instanceof SingleValue.Word word) {
      return "string of " + String.join(", ", word.words());
    } else if (value instanceof SingleValue.Flag) {
      return "boolean";
    } else if (value instanceof SingleValue.Whole whole) {
      return "integer" + limit("min", whole.min()) + limit("max", whole.max());
    } else if (value instanceof SingleValue.Mode) {
      return "integer" + limit("min", 0) + limit("max", SingleValue.Mode.MAX);
    } else if (value instanceof SingleValue.Amount amount) {
      return amount.parted() ? "none" : "quantity";
    }
    boolean isEither = value instanceof SingleValue.Port || value instanceof SingleValue.Seconds;
    return isEither ? "quantity" : "string";
  }

  private static String limit(String word, long number) {
    boolean none = number == Long.MIN_VALUE || number == Long.MAX_VALUE;
    return none ? "" : " " + word + " " + number;
  }
}
