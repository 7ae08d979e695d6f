package io.kaspr.fn.spec;

import static io.kaspr.fn.spec.ShapeChecks.map;
import static io.kaspr.fn.spec.ShapeChecks.require;
import static io.kaspr.fn.spec.ShapeChecks.requireString;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a field holds whose value is passed on as it is: what the parser reads, a record checks and
 * the renderer writes is said once.
 */
public sealed interface Shape
    permits MapShape,
        Shape.Text,
        Shape.Formed,
        Shape.TableName,
        Shape.Word,
        Shape.Flag,
        Shape.Whole,
        Shape.Mode,
        Shape.Port,
        Shape.Amount,
        Shape.Duration,
        Shape.Seconds,
        Shape.Environment,
        Shape.ListOf,
        Shape.Group {

  /** Refuses a value that is not of this shape. */
  void check(Object value);

  /** Any text. */
  record Text() implements Shape {
    @Override
    public void check(Object value) {
      requireString(value);
    }
  }

  /** A text that a rule takes, such as the name of an object; the rule refuses others. */
  record Formed(UnaryOperator<String> rule) implements Shape {
    @Override
    public void check(Object value) {
      String text = (String) require(value instanceof String, value);
      require(rule.apply(text).equals(text), value);
    }
  }

  /** The name of a KasprTable. */
  record TableName() implements Shape {
    @Override
    public void check(Object value) {
      requireString(value);
    }
  }

  /** One of a few words. */
  record Word(List<String> words) implements Shape {
    public Word {
      words = List.copyOf(words);
    }

    @Override
    public void check(Object value) {
      require(words.contains(value), value);
    }
  }

  /** True or false. */
  record Flag() implements Shape {
    @Override
    public void check(Object value) {
      require(value instanceof Boolean, value);
    }
  }

  /** An integer of a range. */
  record Whole(long min, long max) implements Shape {
    static final Whole ANY = new Whole(Long.MIN_VALUE, Long.MAX_VALUE);

    @Override
    public void check(Object value) {
      long number = (Long) require(value instanceof Long, value);
      require(min <= number && number <= max, value);
    }
  }

  /** The mode of a file. */
  record Mode() implements Shape {
    public static final int MAX = 0777;

    @Override
    public void check(Object value) {
      new Whole(0, MAX).check(value);
    }
  }

  /** The number of a port, or the name of a container's port. */
  record Port() implements Shape {
    @Override
    public void check(Object value) {
      if (value instanceof String name) {
        Names.port(name);
      } else {
        new Whole(1, Values.MAX_PORT).check(value);
      }
    }
  }

  /**
   * An amount such as {@code 512Mi}, as its text.
   *
   * @param parted whether it may also be written as its {@code amount} and {@code format}
   */
  record Amount(boolean parted) implements Shape {
    @Override
    public void check(Object value) {
      new Formed(text -> new Quantity(text).text()).check(value);
    }
  }

  /** A length of time as its text; see {@link Durations}. */
  record Duration() implements Shape {
    @Override
    public void check(Object value) {
      new Formed(Durations::require).check(value);
    }
  }

  /** A length of time in whole seconds; it may also be written as a {@link Duration}. */
  record Seconds() implements Shape {
    @Override
    public void check(Object value) {
      new Whole(1, Long.MAX_VALUE).check(value);
    }
  }

  /**
   * The environment of a container, as a list of {@link EnvVar}.
   *
   * @param rule refuses the names that are not free
   */
  record Environment(UnaryOperator<String> rule) implements Shape {
    @Override
    public void check(Object value) {
      for (Object variable : (List<?>) require(value instanceof List, value)) {
        new Formed(rule).check(((EnvVar) require(variable instanceof EnvVar, variable)).name());
      }
    }
  }

  /** A list whose elements are alike. */
  record ListOf(Shape element) implements Shape {
    @Override
    public void check(Object value) {
      ((List<?>) require(value instanceof List, value)).forEach(element::check);
    }
  }

  /** Fields that are known, and how many of some of them may be there. */
  record Group(List<Member> members, List<Choice> choices) implements Shape {
    public Group {
      members = List.copyOf(members);
      choices = List.copyOf(choices);
    }

    /** Fields of which none excludes another. */
    public Group(List<Member> members) {
      this(members, List.of());
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
}
