package io.kaspr.fn.krm;

import io.kaspr.fn.yaml.MalformedYamlException;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/**
 * Reads an item again after a splice: YAML has more ways to write a mapping than a splice knows.
 */
final class SpliceCheck {
  /** The key, a mapping's start, the annotation's key and value, the mapping's end. */
  private static final int MOST_ADDED = 5;

  private SpliceCheck() {}

  /** Whether an item says what it said before, and this annotation. */
  static boolean addsOnly(String before, String after, String key, String value) {
    try {
      Map<String, String> expected = new LinkedHashMap<>(annotations(before));
      expected.put(key, value);
      return expected.equals(annotations(after)) && differAtOnePlace(before, after);
    } catch (MalformedYamlException | YAMLException e) {
      return false;
    }
  }

  private static Map<String, String> annotations(String item) throws MalformedYamlException {
    return YamlReader.read(Item.body(item)) instanceof Mapping mapping
        ? Annotations.of(mapping).values()
        : Map.of();
  }

  private static boolean differAtOnePlace(String before, String after) {
    List<String> old = events(before);
    List<String> now = events(after);
    int shorter = Math.min(old.size(), now.size());
    int start = 0;
    while (start < shorter && old.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start && fromEnd(old, end).equals(fromEnd(now, end))) {
      end++;
    }
    return old.size() - start - end <= 1 && now.size() - start - end <= MOST_ADDED;
  }

  private static String fromEnd(List<String> events, int index) {
    return events.get(events.size() - 1 - index);
  }

  private static List<String> events(String item) {
    Parser parser = YamlReader.events(Item.body(item));
    List<String> events = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.StreamEnd)) {
      events.add(said(parser.getEvent()));
    }
    return events;
  }

  private static String said(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return "=" + scalar.getValue();
    }
    return event instanceof AliasEvent alias ? "*" + alias.getAnchor() : event.getEventId().name();
  }
}
