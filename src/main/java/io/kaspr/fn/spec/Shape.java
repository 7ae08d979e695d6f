package io.kaspr.fn.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a field of a component holds: what the parser reads, a record checks and the renderer writes
 * is said once.
 */
public sealed interface Shape {

  /** Refuses a value that is not of this shape. */
  void check(Object value);

  /** Any text. */
  record Text() implements Shape {
    @Override
    public void check(Object value) {
      requireString(value);
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

  /** An integer. */
  record Whole() implements Shape {
    @Override
    public void check(Object value) {
      require(value instanceof Long, value);
    }
  }

  /** Texts by keys of the user's own. */
  record TextMap() implements Shape {
    @Override
    public void check(Object value) {
      for (Map.Entry<?, ?> entry : map(value).entrySet()) {
        requireString(entry.getKey());
        requireString(entry.getValue());
      }
    }
  }

  /** Texts, numbers and booleans by keys of the user's own. */
  record ScalarMap() implements Shape {
    @Override
    public void check(Object value) {
      for (Map.Entry<?, ?> entry : map(value).entrySet()) {
        Object scalar = entry.getValue();
        requireString(entry.getKey());
        require(
            scalar instanceof String || scalar instanceof Number || scalar instanceof Boolean,
            entry);
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

  /** Fields that are known. */
  record Group(List<Member> members) implements Shape {
    public Group {
      members = List.copyOf(members);
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
    }
  }

  /**
   * A field of a group.
   *
   * @param otherwise what an absent field counts as
   */
  record Member(String name, Shape shape, boolean required, Optional<Object> otherwise) {}

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) require(value instanceof Map, value);
  }

  private static void requireString(Object value) {
    requireText((String) require(value instanceof String, value));
  }

  private static Object require(boolean valid, Object value) {
    if (!valid) {
      throw new IllegalArgumentException(
          "has a value of another shape: " + Shown.quoted(value.toString()));
    }
    return value;
  }

  /** A text that a file in UTF-8 can hold. */
  static String requireText(String text) {
    if (Chars.any(text, c -> c == 0 || Chars.isSurrogate(c))) {
      throw new IllegalArgumentException("must have no NUL and no half of a character");
    }
    return text;
  }
}
