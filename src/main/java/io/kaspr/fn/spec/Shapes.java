package io.kaspr.fn.spec;

import io.kaspr.fn.spec.Shape.Group;
import io.kaspr.fn.spec.Shape.ListOf;
import io.kaspr.fn.spec.Shape.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The words in which shapes are written. */
final class Shapes {
  static final Shape TEXT = new Shape.Text();
  static final Shape TEXTS = new ListOf(TEXT);
  static final Shape FLAG = new Shape.Flag();
  static final Shape WHOLE = Whole.ANY;
  static final Shape TEXT_MAP = MapShape.Texts.ANY;
  static final Shape COUNT = new Whole(0, Integer.MAX_VALUE);
  static final Shape POSITIVE = new Whole(1, Integer.MAX_VALUE);
  static final Shape OBJECT_NAME = formed(Names::subdomain);
  static final Shape LABEL_KEY = formed(Names::qualifiedName);
  static final Shape LABELS = new MapShape.Texts(Names::qualifiedName, Names::labelValue);

  private Shapes() {}

  static Shape formed(UnaryOperator<String> rule) {
    return new Shape.Formed(rule);
  }

  static Shape words(String... words) {
    return new Shape.Word(List.of(words));
  }

  static Shape listOf(Member... members) {
    return new ListOf(group(members));
  }

  static Group group(Member... members) {
    return new Group(List.of(members));
  }

  static Group group(List<Member> members) {
    return new Group(members);
  }

  /** A group of which exactly one of these members must be there. */
  static Group exactlyOne(List<String> names, Member... members) {
    return choosing(List.of(Choice.exactlyOne(names)), List.of(members));
  }

  /** A group of which one of these members may be there, but not two. */
  static Group atMostOne(List<String> names, List<Member> members) {
    return choosing(List.of(Choice.atMostOne(names)), members);
  }

  /** A group with limits to how many of some members may be there. */
  static Group choosing(List<Choice> choices, List<Member> members) {
    return new Group(members, choices);
  }

  static Member field(String name, Shape shape) {
    return new Member(name, shape, false, Optional.empty(), Effect.USUAL);
  }

  static Member required(String name, Shape shape) {
    return new Member(name, shape, true, Optional.empty(), Effect.USUAL);
  }

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
