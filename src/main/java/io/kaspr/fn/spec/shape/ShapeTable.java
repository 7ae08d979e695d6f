package io.kaspr.fn.spec.shape;

import io.kaspr.fn.spec.shape.Shape.Group;
import io.kaspr.fn.spec.shape.Shape.ListOf;
import io.kaspr.fn.spec.shape.Shape.Member;
import io.kaspr.fn.spec.shape.Shape.Single;
import io.kaspr.fn.spec.shape.Shape.TextMap;
import io.kaspr.fn.spec.text.KasprVersion;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Groups that are written as a table: in each line the name of a group, and its fields.
 *
 * <pre>{@code
 * port: containerPort!:1..65535 name protocol:TCP|UDP|SCTP
 * address: host! ports:[port] tls:flag=false
 * endpoint: address:@0.9.1 path ...port; exactly one of address path
 * }</pre>
 *
 * <p>A field that is required has a {@code !}. Behind the colon is its shape: words to choose from,
 * a range, a list in brackets, one of {@link #USUAL} or of the words that the table adds, or a
 * group above. Without a colon it is a text; with nothing behind the colon its shape has its own
 * name. {@code =} is followed by what an absent field counts as, {@code @} by the first version of
 * Kaspr that reads it, or by a word for another effect. {@code ...} stands for the fields of a
 * group.
 */
public final class ShapeTable {
  /** Any text. */
  public static final Shape TEXT = formed(Values::text);

  private static final Map<String, Shape> USUAL =
      Map.ofEntries(
          Map.entry("text", TEXT),
          Map.entry("texts", new ListOf(TEXT)),
          Map.entry("flag", new Single(new SingleValue.Flag())),
          Map.entry("whole", whole(Long.MIN_VALUE, Long.MAX_VALUE)),
          Map.entry("count", whole(0, Integer.MAX_VALUE)),
          Map.entry("positive", whole(1, Integer.MAX_VALUE)),
          Map.entry("textMap", new TextMap(Values::text, Values::text)),
          Map.entry("port", new Single(new SingleValue.Port())),
          Map.entry("objectName", formed(Names::subdomain)),
          Map.entry("dnsLabel", formed(Names::dnsLabel)),
          Map.entry("labelKey", formed(Names::qualifiedName)),
          Map.entry("labels", new TextMap(Names::qualifiedName, Names::labelValue)));

  private final Map<String, Shape> shapes = new HashMap<>(USUAL);
  private final Map<String, Effect> effects;

  /** A table whose lines name these shapes, too. */
  public ShapeTable(Map<String, Shape> words, String lines) {
    this(words, Map.of(), lines);
  }

  ShapeTable(Map<String, Shape> words, Map<String, Effect> effects, String lines) {
    this.effects = effects;
    shapes.putAll(words);
    for (String line : lines.split("\n", -1)) {
      int colon = line.indexOf(": ");
      if (colon >= 0) {
        shapes.put(line.substring(0, colon), read(line.substring(colon + 2)));
      }
    }
  }

  /** An integer from {@code min} to {@code max}, both included. */
  public static Shape whole(long min, long max) {
    return new Single(new SingleValue.Whole(min, max));
  }

  /** A text that the rule returns; it refuses others with an IllegalArgumentException. */
  static Shape formed(UnaryOperator<String> rule) {
    return new Single(new SingleValue.Formed(rule));
  }

  /** One of these words. */
  public static Shape words(List<String> words) {
    return new Single(new SingleValue.Word(words));
  }

  /** The group of this name. */
  public Group group(String name) {
    return (Group) named(name);
  }

  private Shape named(String name) {
    Shape shape = shapes.get(name);
    if (shape == null) {
      throw new IllegalArgumentException("no shape above is named " + name);
    }
    return shape;
  }

  private Group read(String line) {
    String[] parts = line.split(";", -1);
    List<Choice> choices = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      choices.add(choice(parts[i].strip()));
    }
    return new Group(members(parts[0]), choices);
  }

  private List<Member> members(String words) {
    List<Member> members = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      if (word.startsWith("...")) {
        members.addAll(group(word.substring(3)).members());
      } else if (!word.isEmpty()) {
        members.add(member(word));
      }
    }
    return members;
  }

  private Member member(String word) {
    String[] effect = word.split("@", 2);
    String[] otherwise = effect[0].split("=", 2);
    String[] shape = otherwise[0].split(":", 2);
    boolean isRequired = shape[0].endsWith("!");
    String name = isRequired ? shape[0].substring(0, shape[0].length() - 1) : shape[0];
    return new Member(
        name,
        shape.length == 1 ? TEXT : shape(shape[1].isEmpty() ? name : shape[1]),
        isRequired,
        otherwise.length == 1 ? Optional.empty() : Optional.of(value(otherwise[1])),
        effect.length == 1 ? Effect.USUAL : effect(effect[1]));
  }

  private Shape shape(String text) {
    int dots = text.indexOf("..");
    if (text.startsWith("[")) {
      return new ListOf(shape(text.substring(1, text.length() - 1)));
    } else if (text.indexOf('|') >= 0) {
      return words(List.of(text.split("\\|", -1)));
    } else if (dots >= 0) {
      return whole(
          Long.parseLong(text.substring(0, dots)), Long.parseLong(text.substring(dots + 2)));
    }
    return named(text);
  }

  private static Object value(String text) {
    return text.equals("false") ? false : text;
  }

  private Effect effect(String text) {
    Effect effect = effects.get(text);
    return effect == null ? Effect.since(new KasprVersion(text)) : effect;
  }

  /** Such as {@code exactly one of address path}. */
  private Choice choice(String text) {
    int of = text.indexOf(" one of ");
    List<String> names = new ArrayList<>();
    for (Member member : members(text.substring(of + " one of ".length()))) {
      names.add(member.name());
    }
    return new Choice(text.substring(0, of), names);
  }
}
