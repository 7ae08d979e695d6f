package io.kaspr.fn.crd;

import io.kaspr.fn.spec.shape.Shape;
import io.kaspr.fn.spec.shape.Shape.Member;
import java.util.ArrayList;
import java.util.List;

/** The fields of a shape that no worker does anything with. */
final class IdleFields {
  private IdleFields() {}

  /** The paths of all below one; what is below such a field is not listed by itself. */
  static List<String> of(String path, Shape shape) {
    List<String> fields = new ArrayList<>();
    if (shape instanceof Shape.ListOf list) {
      fields.addAll(of(path + "[]", list.element()));
    } else if (shape instanceof Shape.Group group) {
      for (Member member : group.members()) {
        String child = path + "." + member.name();
        boolean isIdle = member.effect().idle().isPresent();
        fields.addAll(isIdle ? List.of(child) : of(child, member.shape()));
      }
    }
    return fields;
  }
}
