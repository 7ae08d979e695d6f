package io.kaspr.fn.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The items of a ResourceList as SnakeYAML Engine finds them, without any code of the function. */
public record PlainList(List<PlainItem> items, boolean isFlow) {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

  /** The engine ends a mapping where the next token starts, behind comments. */
  private static final Pattern COMMENTS = Pattern.compile("(\\s*\\n[ \\t]*#[^\\n]*)*\\s*\\z");

  /**
   * The items of a list; nothing where the engine does not read the text. (It ends with a
   * NumberFormatException at an escape of no character.)
   */
  public static Optional<PlainList> of(String list) {
    String text = withKnownEscapes(list);
    try {
      return new Compose(SETTINGS)
          .composeString(text)
          .flatMap(root -> PlainItem.value(root, "items"))
          .map(items -> new PlainList(items(text, items), isFlow(items)));
    } catch (YamlEngineException | NumberFormatException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** The documents of a text as items of a list. */
  static Optional<PlainList> ofDocuments(String documents) {
    String text = withKnownEscapes(documents);
    try {
      List<PlainItem> found = new ArrayList<>();
      for (Node document : new Compose(SETTINGS).composeAllFromString(text)) {
        found.add(PlainItem.of(excerpt(text, document), document));
      }
      return Optional.of(new PlainList(found, false));
    } catch (YamlEngineException | NumberFormatException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** The engine does not know two of YAML's escapes, which the function writes. */
  private static String withKnownEscapes(String text) {
    return text.replace("\\L", "\\_").replace("\\P", "\\_");
  }

  private static boolean isFlow(Node items) {
    return items instanceof SequenceNode sequence && sequence.getFlowStyle() == FlowStyle.FLOW;
  }

  private static List<PlainItem> items(String text, Node items) {
    List<PlainItem> found = new ArrayList<>();
    if (items instanceof SequenceNode sequence) {
      sequence.getValue().forEach(item -> found.add(PlainItem.of(excerpt(text, item), item)));
    }
    return found;
  }

  private static String excerpt(String text, Node node) {
    int start = node.getStartMark().orElseThrow().getIndex();
    int end = node.getEndMark().orElseThrow().getIndex();
    int from = text.offsetByCodePoints(0, start);
    String excerpt = text.substring(from, text.offsetByCodePoints(from, end - start));
    return COMMENTS.matcher(excerpt).replaceFirst("");
  }

  List<String> texts() {
    return items.stream().map(PlainItem::text).toList();
  }

  /**
   * The texts of items that the function must not touch. An alias is left out: it becomes the
   * anchor if that was in an app whose annotations are written anew.
   */
  List<String> foreign() {
    return items.stream()
        .filter(item -> !item.isOfKaspr() && !item.isRendered())
        .map(PlainItem::text)
        .filter(text -> !text.contains("*"))
        .toList();
  }

  /** Fails if an app that must be rendered has no objects here. */
  void hasObjectsOfAppsIn(PlainList input) {
    for (PlainItem app : input.items.stream().filter(PlainItem::isEnabledApp).toList()) {
      assertThat(items.stream().filter(item -> item.isRenderedFrom(app)))
          .as("StatefulSets of %s", app)
          .isNotEmpty();
    }
  }
}
