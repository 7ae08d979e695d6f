package io.kaspr.fn.cli.argocd;

import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.scan.DocumentSplitter;
import io.kaspr.fn.krm.scan.DocumentText;
import io.kaspr.fn.yaml.MalformedYamlException;
import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Sequence;
import io.kaspr.fn.yaml.YamlEvents;
import io.kaspr.fn.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Reads only such YAML as kustomize's reader surely understands alike: without anchors, tags, merge
 * keys, fields that stand twice, and line breaks of YAML 1.1.
 */
final class UnambiguousYaml {
  private static final String OTHER_BREAKS = "\u0085\u2028\u2029\uFEFF";

  private int flowDepth;

  private UnambiguousYaml() {}

  /** The documents of a text; what is no mapping, or ambiguous, is malformed input. */
  static List<Mapping> documents(String text) throws MalformedInputException {
    List<Mapping> documents = new ArrayList<>();
    refuseIf(text.chars().anyMatch(UnambiguousYaml::isOdd), "a character that is no text");
    refuseIf(text.lines().anyMatch(line -> line.startsWith("%")), "a directive of YAML");
    for (DocumentText document : DocumentSplitter.documents(text)) {
      if (!document.isEmpty()) {
        new UnambiguousYaml().checkEvents(document.text());
        documents.add(mapping(document.text()));
      }
    }
    return documents;
  }

  private static boolean isOdd(int c) {
    return (c < ' ' && c != '\n' && c != '\r' && c != '\t') || OTHER_BREAKS.indexOf(c) >= 0;
  }

  private void checkEvents(String text) throws MalformedInputException {
    try {
      Parser events = YamlEvents.of(text);
      while (events.hasNext()) {
        check(events.next());
      }
    } catch (YamlEngineException e) {
      throw MalformedInputException.of(e, text, 0);
    }
  }

  private void check(Event event) throws MalformedInputException {
    if (event instanceof NodeEvent node) {
      Optional<Anchor> anchor = node.getAnchor();
      refuseIf(anchor.isPresent(), "an anchor or alias");
    }
    if (event instanceof ScalarEvent scalar) {
      refuseIf(scalar.getTag().isPresent(), "a tag");
      boolean odd = flowDepth > 0 && scalar.getValue().indexOf(':') >= 0;
      refuseIf(scalar.isPlain() && (odd || scalar.getValue().equals("<<")), "a merge key or colon");
    } else if (event instanceof CollectionStartEvent start) {
      refuseIf(start.getTag().isPresent(), "a tag");
      flowDepth += flowDepth > 0 || start.isFlow() ? 1 : 0;
    } else if (event instanceof CollectionEndEvent && flowDepth > 0) {
      flowDepth--;
    }
  }

  private static Mapping mapping(String text) throws MalformedInputException {
    try {
      Node root = YamlReader.read(text);
      checkKeys(root);
      if (root instanceof Mapping mapping) {
        return mapping;
      }
    } catch (MalformedYamlException e) {
      throw new MalformedInputException(String.valueOf(e.getMessage()), e.position());
    }
    throw new MalformedInputException("must be a mapping");
  }

  private static void checkKeys(Node node) throws MalformedInputException {
    if (node instanceof Sequence sequence) {
      for (Node element : sequence.elements()) {
        checkKeys(element);
      }
    } else if (node instanceof Mapping mapping) {
      Set<String> keys = new HashSet<>();
      for (Entry entry : mapping.entries()) {
        refuseIf(!keys.add(entry.key()), "the field " + entry.key() + " twice");
        checkKeys(entry.value());
      }
    }
  }

  private static void refuseIf(boolean ambiguous, String what) throws MalformedInputException {
    if (ambiguous) {
      throw new MalformedInputException("has " + what + ", which readers understand in two ways");
    }
  }
}
