package io.kaspr.fn.spec.shape;

import static io.kaspr.fn.spec.shape.ShapeChecks.map;
import static io.kaspr.fn.spec.shape.ShapeChecks.require;

import io.kaspr.fn.spec.text.EnvVar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a field holds whose value is passed on as it is: what the parser reads, a record checks and
 * the renderer writes is said once.
 */
public sealed interface Shape {

  /** Refuses a value that is not of this shape. */
  void check(Object value);

  /** The fields that are known below this shape: those of a group, and none of any other. */
  default List<Member> members() {
    return List.of();
  }

  /** The shape of a list's elements; empty for any other. */
  default Optional<Shape> elements() {
    return Optional.empty();
  }

  /** Whether it is the name of a KasprTable. */
  default boolean isTableName() {
    return false;
  }

  /** A text, a number or a boolean. */
  record Single(SingleValue value) implements Shape {
    @Override
    public boolean isTableName() {
      return value instanceof SingleValue.TableName;
    }

    @Override
    public void check(Object found) {
      value.check(found);
    }
  }

  /** A list whose elements are alike. */
  record ListOf(Shape element) implements Shape {
    @Override
    public Optional<Shape> elements() {
      return Optional.of(element);
    }

    @Override
    public void check(Object value) {
      ((List<?>) require(value instanceof List, value)).forEach(element::check);
    }
  }

  /** Texts by keys of the user's own; one rule refuses keys, the other values. */
  record TextMap(UnaryOperator<String> keyRule, UnaryOperator<String> rule) implements Shape {
    @Override
    public void check(Object value) {
      for (Map.Entry<?, ?> entry : map(value).entrySet()) {
        new SingleValue.Formed(keyRule).check(entry.getKey());
        new SingleValue.Formed(rule).check(entry.getValue());
      }
    }
  }

  /** Amounts such as {@code 512Mi}, as their texts, by keys of the user's own. */
  record AmountMap() implements Shape {
    @Override
    public void check(Object value) {
      map(value).values().forEach(new SingleValue.Amount(false)::check);
    }
  }

  /** The environment of a container; a rule refuses the names that are not free. */
  record Environment(UnaryOperator<String> rule) implements Shape {
    @Override
    public void check(Object value) {
      SingleValue.Formed name = new SingleValue.Formed(rule);
      for (Object variable : (List<?>) require(value instanceof List, value)) {
        name.check(((EnvVar) require(variable instanceof EnvVar, variable)).name());
      }
    }
  }

  /** Fields that are known, and how many of some of them may be there. */
  record Group(List<Member> members, List<Choice> choices) implements Shape {
    public Group {
      members = List.copyOf(members);
      choices = List.copyOf(choices);
    }

    public List<String> names() {
      return members.stream().map(Member::name).toList();
    }

    @Override
    public void check(Object value) {
      Map<?, ?> values = map(value);
      require(names().containsAll(values.keySet()), values.keySet());
      for (Member member : members) {
        Object field = values.get(member.name());
        require(field != null || !member.required(), member.name() + ", which is required");
        if (field != null) {
          member.shape().check(field);
        }
      }
      choices.forEach(choice -> require(choice.allows(choice.made(values)), values.keySet()));
    }
  }

  /**
   * A field of a group.
   *
   * @param otherwise what an absent field counts as
   * @param effect what the app's worker does with it
   */
  record Member(
      String name, Shape shape, boolean required, Optional<Object> otherwise, Effect effect) {}
}
