package io.kaspr.fn.krm.item;

import io.kaspr.fn.yaml.FlowWriter;
import io.kaspr.fn.yaml.MalformedYamlException;
import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.YamlEvents;
import io.kaspr.fn.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Anchors whose place in the text is gone. The first alias of each becomes the node itself with the
 * anchor, so that further aliases still find it.
 */
public final class MovedAnchors {
  private final Map<String, Node> left;

  /** Those of an item that are not in the text that replaces it. */
  public static MovedAnchors between(String item, String now) {
    Map<String, Node> gone = new LinkedHashMap<>(anchors(item));
    gone.keySet().removeAll(anchors(now).keySet());
    return new MovedAnchors(gone);
  }

  MovedAnchors(Map<String, Node> anchors) {
    this.left = new LinkedHashMap<>(anchors);
  }

  static Map<String, Node> anchors(String item) {
    try {
      return item.indexOf('&') < 0 ? Map.of() : YamlReader.anchors(Dash.blanked(item));
    } catch (MalformedYamlException e) {
      return Map.of();
    }
  }

  public boolean isEmpty() {
    return left.isEmpty();
  }

  /**
   * A text that follows, with these anchors in place of their first aliases; one that is no YAML
   * stays as it is.
   */
  public String into(String text) {
    try {
      return moved(text, 0);
    } catch (YamlEngineException e) {
      return text;
    }
  }

  /** The text of an item with these anchors, each in place of its first alias behind an offset. */
  String moved(String item, int from) {
    if (left.isEmpty() || item.indexOf('*', from) < 0) {
      return item;
    }
    Parser events = YamlEvents.of(Dash.blanked(item));
    StringBuilder text = new StringBuilder();
    int copied = 0;
    while (events.hasNext()) {
      Event event = events.next();
      int start = offset(item, YamlEvents.startMark(event).getIndex());
      if (event instanceof AliasEvent alias && start >= from) {
        String name = alias.getAlias().getValue();
        Node node = left.remove(name);
        if (node != null) {
          text.append(item, copied, start).append('&').append(name).append(' ');
          text.append(FlowWriter.write(node));
          copied = offset(item, YamlEvents.endMark(event).getIndex());
        }
      } else if (event instanceof NodeEvent other && start >= from) {
        other.getAnchor().ifPresent(again -> left.remove(again.getValue()));
      }
    }
    return text.append(item, copied, item.length()).toString();
  }

  private static int offset(String text, int codePoints) {
    return text.offsetByCodePoints(0, codePoints);
  }
}
