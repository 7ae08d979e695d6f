package io.kaspr.fn.krm.item;

import io.kaspr.fn.yaml.MalformedYamlException;
import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Position;
import io.kaspr.fn.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/**
 * One element of a ResourceList as the text of the input, with its dash and the comment lines right
 * above.
 *
 * @param line the line of the input, from 1, that the text starts on
 */
public record Item(Excerpt excerpt, int line, ItemHeader header) {
  private static final Mapping NO_MAPPING = new Mapping(List.of(), Position.START);

  /** An item with a text of its own. */
  public Item(String text, int line, ItemHeader header) {
    this(Excerpt.whole(text), line, header);
  }

  /** An item of this text, whose header is read from the text if it is not known. */
  public static Item of(String text, int line, Optional<ItemHeader> known)
      throws MalformedInputException {
    return of(Excerpt.whole(text), line, known, "every item");
  }

  /** As the other; {@code called} is the subject of the message if the text is no mapping. */
  public static Item of(Excerpt excerpt, int line, Optional<ItemHeader> known, String called)
      throws MalformedInputException {
    Optional<ItemHeader> header =
        known.isPresent() ? known : HeaderEvents.read(Dash.blanked(excerpt.text()), line);
    return new Item(
        excerpt,
        line,
        header.orElseThrow(
            () ->
                new MalformedInputException(called + " must be a mapping", new Position(line, 1))));
  }

  public String text() {
    return excerpt.text();
  }

  /** The text as a document of its own, moved left to the first column. */
  public String document() {
    String body = Dash.blanked(text());
    int start = body.length() - body.stripLeading().length();
    int margin = start - 1 - body.lastIndexOf('\n', start - 1);
    StringBuilder document = new StringBuilder(body.length());
    body.lines().forEach(l -> document.append(movedLeft(l, margin)).append('\n'));
    return document.toString();
  }

  /** Lines of a flow collection may begin further left than its first. */
  private static String movedLeft(String line, int margin) {
    int indent = line.length() - line.stripLeading().length();
    return line.substring(Math.min(margin, indent));
  }

  /** The API version; empty where the item has none. */
  public String apiVersion() {
    return header.apiVersion().orElse("");
  }

  public String kind() {
    return header.kind().orElse("");
  }

  /** Empty where the item has none, as kustomization.yaml. */
  public String name() {
    return header.name().orElse("");
  }

  /** A reference to the item, by its own namespace. */
  public ResourceRef reference() {
    return new ResourceRef(apiVersion(), kind(), header.namespace(), name());
  }

  /** The item with one more annotation; empty where that would change more than one line. */
  public Optional<Item> withAnnotation(Mapping tree, String key, String value) {
    return AnnotationSplice.splice(text(), tree, key, value).map(t -> new Item(t, line, header));
  }

  /** The annotations; the item is read only up to the end of its metadata. */
  public Annotations annotations() throws MalformedInputException {
    return Annotations.of(tree(body -> YamlReader.readUpTo("metadata", body)));
  }

  /** The item as a tree; its positions count from the item's first line. */
  public Mapping tree() throws MalformedInputException {
    return tree(YamlReader::read);
  }

  private interface Reader {
    Node read(String body) throws MalformedYamlException;
  }

  private Mapping tree(Reader reader) throws MalformedInputException {
    try {
      return reader.read(Dash.blanked(text())) instanceof Mapping mapping ? mapping : NO_MAPPING;
    } catch (MalformedYamlException e) {
      throw new MalformedInputException(
          String.valueOf(e.getMessage()), positionInInput(e.position()));
    }
  }

  /** The position in the input of a position in the item's tree. */
  public Position positionInInput(Position inItem) {
    return new Position(line + inItem.line() - 1, inItem.column());
  }

  /** The item with another text, which has the same header. */
  public Item withText(String other) {
    return other.equals(text()) ? this : new Item(other, line, header);
  }

  /** The item with the comment lines of another above it. */
  public Item withCommentsOf(Item other) {
    int start = other.text().lastIndexOf('\n', Dash.offset(other.text())) + 1;
    return new Item(other.text().substring(0, start) + text(), other.line(), header);
  }
}
