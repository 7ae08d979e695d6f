package io.kaspr.fn.crd;

import io.kaspr.fn.spec.Member;
import io.kaspr.fn.spec.Shape;
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
    if (shape instanceof Shape.Word word) {
      return "string of " + String.join(", ", word.words());
    } else if (shape instanceof Shape.Flag) {
      return "boolean";
    } else if (shape instanceof Shape.Whole whole) {
      return "integer" + limit("min", whole.min()) + limit("max", whole.max());
    } else if (shape instanceof Shape.Mode) {
      return "integer" + limit("min", 0) + limit("max", Shape.Mode.MAX);
    } else if (shape instanceof Shape.ListOf || shape instanceof Shape.Environment) {
      return "array";
    } else if (shape instanceof Shape.Amount amount) {
      return amount.parted() ? "none" : "quantity";
    } else if (shape instanceof Shape.Port || shape instanceof Shape.Seconds) {
      return "quantity";
    }
    return isText(shape) ? "string" : "object";
  }

  private static boolean isText(Shape shape) {
    return shape instanceof Shape.Text
        || shape instanceof Shape.TableName
        || shape instanceof Shape.Duration
        || shape instanceof Shape.Formed;
  }

  private static String limit(String word, long number) {
    boolean none = number == Long.MIN_VALUE || number == Long.MAX_VALUE;
    return none ? "" : " " + word + " " + number;
  }
}
