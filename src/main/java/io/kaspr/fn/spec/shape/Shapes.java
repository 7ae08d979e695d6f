package io.kaspr.fn.spec.shape;

import io.kaspr.fn.spec.shape.Shape.Group;
import io.kaspr.fn.spec.shape.Shape.ListOf;
import io.kaspr.fn.spec.shape.Shape.Member;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Short names and methods to write shapes with. */
public final class Shapes {
  /** Any text. */
  public static final Shape TEXT = new Shape.Single(new SingleValue.Text());

  static final Shape TEXTS = new ListOf(TEXT);

  /** A boolean. */
  public static final Shape FLAG = new Shape.Single(new SingleValue.Flag());

  static final Shape WHOLE = whole(Long.MIN_VALUE, Long.MAX_VALUE);

  /** Texts by any keys. */
  public static final Shape TEXT_MAP = new Shape.TextMap(Values::text, Values::text);

  static final Shape COUNT = whole(0, Integer.MAX_VALUE);

  /** An integer of 1 or more that fits into 32 bits. */
  public static final Shape POSITIVE = whole(1, Integer.MAX_VALUE);

  static final Shape OBJECT_NAME = formed(Names::subdomain);
  static final Shape LABEL_KEY = formed(Names::qualifiedName);
  static final Shape LABELS = new Shape.TextMap(Names::qualifiedName, Names::labelValue);

  private Shapes() {}

  /** An integer from {@code min} to {@code max}, both included. */
  public static Shape whole(long min, long max) {
    return new Shape.Single(new SingleValue.Whole(min, max));
  }

  /** A text that the rule returns; it refuses others with an IllegalArgumentException. */
  static Shape formed(UnaryOperator<String> rule) {
    return new Shape.Single(new SingleValue.Formed(rule));
  }

  /** One of these words. */
  public static Shape words(String... words) {
    return new Shape.Single(new SingleValue.Word(List.of(words)));
  }

  /** A list of groups of these members. */
  static Shape listOf(Member... members) {
    return new ListOf(group(members));
  }

  /** Fields that may be there together. */
  public static Group group(Member... members) {
    return group(List.of(members));
  }

  /** As {@link #group(Member...)}. */
  public static Group group(List<Member> members) {
    return new Group(members, List.of());
  }

  /** A group of which exactly one of these members must be there. */
  static Group exactlyOne(List<String> names, Member... members) {
    return choosing(List.of(Choice.exactlyOne(names)), List.of(members));
  }

  /** A group of which one of these members may be there, but not two. */
  static Group atMostOne(List<String> names, List<Member> members) {
    return choosing(List.of(Choice.atMostOne(names)), members);
  }

  /** A group that limits how many of some members may be there. */
  static Group choosing(List<Choice> choices, List<Member> members) {
    return new Group(members, choices);
  }

  /** A field that may be left out. */
  public static Member field(String name, Shape shape) {
    return new Member(name, shape, false, Optional.empty(), Effect.USUAL);
  }

  /** A field that must be there. */
  public static Member required(String name, Shape shape) {
    return new Member(name, shape, true, Optional.empty(), Effect.USUAL);
  }

  /** A field that has this value if it is left out. */
  static Member otherwise(String name, Shape shape, Object value) {
    return new Member(name, shape, false, Optional.of(value), Effect.USUAL);
  }

  @SafeVarargs
  static List<Member> join(List<Member>... parts) {
    List<Member> all = new ArrayList<>();
    for (List<Member> part : parts) {
      all.addAll(part);
    }
    return List.copyOf(all);
  }
}
