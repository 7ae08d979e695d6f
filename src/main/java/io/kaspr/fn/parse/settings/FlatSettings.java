package io.kaspr.fn.parse.settings;

import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Paths;
import io.kaspr.fn.spec.settings.SettingsShape;
import io.kaspr.fn.spec.shape.Shape;
import io.kaspr.fn.spec.shape.Shape.Group;
import io.kaspr.fn.spec.shape.Shape.Member;
import io.kaspr.fn.spec.shape.ShapeTable;
import io.kaspr.fn.spec.shape.SingleValue;
import io.kaspr.fn.yaml.CoreSchema;
import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the tree of settings from a ConfigMap with keys such as {@code scaling.pods}. All its
 * values are texts, so the shape of the setting decides on the type.
 */
final class FlatSettings {
  private FlatSettings() {}

  static Field nested(Field data) {
    if (!(data.node() instanceof Mapping mapping)) {
      return data;
    }
    return new Field(
        data.problems(), data.path(), data.name(), nested(data, mapping, SettingsShape.ALL));
  }

  /** Keys with the same first part become one group; a key that is not known stays as it is. */
  private static Mapping nested(Field place, Mapping flat, Group group) {
    List<Entry> entries = new ArrayList<>();
    Map<String, List<Entry>> below = new HashMap<>();
    for (Entry entry : flat.entries()) {
      Optional<Member> member = group.members().stream().filter(m -> leads(m, entry)).findFirst();
      if (member.isEmpty()) {
        entries.add(entry);
      } else if (member.get().name().equals(entry.key())) {
        leaf(place, entry, member.get().shape()).ifPresent(entries::add);
      } else {
        below
            .computeIfAbsent(member.get().name(), m -> new ArrayList<>())
            .add(rest(entry, member.get()));
      }
    }
    for (Member member : group.members()) {
      List<Entry> rest = below.getOrDefault(member.name(), List.of());
      if (!rest.isEmpty()) {
        entries.add(branch(place, member, rest));
      }
    }
    return new Mapping(entries, flat.position());
  }

  private static boolean leads(Member member, Entry entry) {
    return entry.key().equals(member.name())
        || (isBranch(member.shape()) && entry.key().startsWith(member.name() + "."));
  }

  private static boolean isBranch(Shape shape) {
    return !shape.members().isEmpty() || shape instanceof Shape.TextMap;
  }

  private static Entry rest(Entry entry, Member member) {
    String rest = entry.key().substring(member.name().length() + 1);
    return new Entry(rest, entry.position(), entry.value());
  }

  private static Entry branch(Field place, Member member, List<Entry> rest) {
    Field here = child(place, member.name(), place.node());
    Mapping flat = new Mapping(rest, rest.get(0).position());
    Mapping tree =
        member.shape() instanceof Group group ? nested(here, flat, group) : textMap(here, flat);
    return new Entry(member.name(), flat.position(), tree);
  }

  private static Mapping textMap(Field place, Mapping flat) {
    List<Entry> entries = new ArrayList<>();
    flat.entries().forEach(e -> leaf(place, e, ShapeTable.TEXT).ifPresent(entries::add));
    return new Mapping(entries, flat.position());
  }

  private static Optional<Entry> leaf(Field place, Entry entry, Shape shape) {
    Field field = child(place, entry.key(), entry.value());
    if (isBranch(shape)) {
      return field.isNull() ? Optional.empty() : field.complain(needsMore(field.path(), shape));
    }
    return Optional.of(new Entry(entry.key(), entry.position(), typed(entry.value(), shape)));
  }

  private static String needsMore(String path, Shape shape) {
    String more = shape instanceof Group group ? group.names().get(0) : "<key>";
    String key = path.substring(path.indexOf('.') + 1) + "." + more;
    return "must be keys of single values in a ConfigMap, such as " + key;
  }

  private static Node typed(Node value, Shape shape) {
    if (!(value instanceof Scalar scalar) || scalar.type() == Scalar.Type.NULL) {
      return value;
    }
    if (shape.elements().isPresent()) {
      return new Sequence(texts(scalar), scalar.position());
    }
    return isText(shape)
        ? text(scalar, scalar.text())
        : CoreSchema.plain(scalar.text(), scalar.position());
  }

  private static boolean isText(Shape shape) {
    return !(shape instanceof Shape.Single single
        && (single.value() instanceof SingleValue.Flag
            || single.value() instanceof SingleValue.Whole));
  }

  /** The elements of a list, separated by commas or spaces, which no element has. */
  private static List<Node> texts(Scalar list) {
    return Stream.of(list.text().split("[,\\s]+"))
        .filter(text -> !text.isEmpty())
        .map(text -> (Node) text(list, text))
        .toList();
  }

  private static Scalar text(Scalar place, String text) {
    return new Scalar(Scalar.Type.STRING, text, place.position());
  }

  private static Field child(Field place, String name, Node node) {
    return new Field(place.problems(), Paths.child(place.path(), name), name, node);
  }
}
