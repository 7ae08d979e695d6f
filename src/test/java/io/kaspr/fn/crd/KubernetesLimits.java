package io.kaspr.fn.crd;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Limits of the API server that no schema of its objects has. */
final class KubernetesLimits {
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
  private static final Pattern LABEL =
      Pattern.compile("([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?");
  private static final Pattern DATA_KEY = Pattern.compile("[-._a-zA-Z0-9]+");
  private static final int ANNOTATIONS = 256 * 1024;
  private static final int DATA = 1024 * 1024;

  private final List<String> broken = new ArrayList<>();

  private KubernetesLimits() {}

  /** What the API server would refuse of the rendered objects of a list. */
  static List<String> brokenBy(String list) throws Exception {
    KubernetesLimits limits = new KubernetesLimits();
    for (JsonNode item : ComparedTexts.json(list).path("items")) {
      if (item.at("/metadata/annotations").has("kaspr.io/rendered-from")) {
        limits.object(item);
      }
    }
    return limits.broken;
  }

  private void object(JsonNode object) {
    String kind = object.path("kind").asText();
    String name = object.at("/metadata/name").asText();
    int longest = kind.equals("Service") || kind.equals("StatefulSet") ? 63 : 253;
    hold(name.length() <= longest && NAME.matcher(name).matches(), "name", name);
    walk(object);
    int data = 0;
    for (var entry : object.path("data").properties()) {
      String key = entry.getKey();
      hold(key.length() <= 253 && DATA_KEY.matcher(key).matches(), "key", key);
      data += key.length() + entry.getValue().asText().getBytes(UTF_8).length;
    }
    hold(data <= DATA, "data", name);
  }

  private void walk(JsonNode node) {
    node.path("metadata").path("labels").properties().forEach(e -> label(e.getValue().asText()));
    int annotations = 0;
    for (var entry : node.path("metadata").path("annotations").properties()) {
      annotations += (entry.getKey() + entry.getValue().asText()).getBytes(UTF_8).length;
    }
    hold(annotations <= ANNOTATIONS, "annotations", "of " + annotations + " bytes");
    node.forEach(this::walk);
  }

  private void label(String value) {
    hold(value.length() <= 63 && LABEL.matcher(value).matches(), "label", value);
  }

  private void hold(boolean valid, String what, String value) {
    if (!valid) {
      broken.add(what + " " + value);
    }
  }
}
