package io.kaspr.fn.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the stand-in for a cluster says of itself, as kubectl asks for it before anything else. */
final class ApiDescription {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<Kind> KINDS =
      Stream.of(
              "/v1 ServiceAccount",
              "/v1 ConfigMap",
              "/v1 Service",
              "/v1 PersistentVolumeClaim",
              "/v1 Pod",
              "apps/v1 StatefulSet",
              "apps/v1 Deployment",
              "batch/v1 Job",
              "autoscaling/v2 HorizontalPodAutoscaler",
              "kaspr.io/v1alpha1 KasprApp",
              "kaspr.io/v1alpha1 KasprAgent",
              "kaspr.io/v1alpha1 KasprJoin",
              "kaspr.io/v1alpha1 KasprTable",
              "kaspr.io/v1alpha1 KasprTask",
              "kaspr.io/v1alpha1 KasprWebView")
          .map(Kind::of)
          .toList();

  private ApiDescription() {}

  /** A kind of objects. */
  private record Kind(String group, String version, String name) {
    static Kind of(String text) {
      String[] parts = text.split("[/ ]", -1);
      return new Kind(parts[0], parts[1], parts[2]);
    }

    String prefix() {
      return group.isEmpty() ? "api/" + version : "apis/" + group + "/" + version;
    }
  }

  /** The path of an object. */
  static String path(JsonNode object) {
    String version = object.path("apiVersion").asText();
    return String.join(
        "/",
        version.contains("/") ? "/apis" : "/api",
        version,
        "namespaces",
        object.at("/metadata/namespace").asText(),
        plural(object.path("kind").asText()),
        object.at("/metadata/name").asText());
  }

  private static String plural(String kind) {
    return kind.toLowerCase(Locale.ROOT) + "s";
  }

  static Optional<JsonNode> at(String path) {
    return switch (path) {
      case "/version" -> Optional.of(JSON.createObjectNode().put("gitVersion", "v1.32.0"));
      case "/api" -> Optional.of(groups(true));
      case "/apis" -> Optional.of(groups(false));
      case "/openapi/v3" -> Optional.of(openApi());
      default ->
          path.startsWith("/openapi/v3/")
              ? Optional.of(openApi(path.substring("/openapi/v3/".length())))
              : Optional.empty();
    };
  }

  static String typeOf(String path) {
    return path.startsWith("/api")
        ? "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList"
        : "application/json";
  }

  private static ObjectNode groups(boolean core) {
    ObjectNode list = JSON.createObjectNode();
    list.put("apiVersion", "apidiscovery.k8s.io/v2").put("kind", "APIGroupDiscoveryList");
    ArrayNode items = list.putArray("items");
    KINDS.stream()
        .filter(kind -> kind.group().isEmpty() == core)
        .map(Kind::group)
        .distinct()
        .forEach(group -> items.add(group(group)));
    return list;
  }

  private static ObjectNode group(String name) {
    ObjectNode group = JSON.createObjectNode();
    group.putObject("metadata").put("name", name);
    List<Kind> kinds = KINDS.stream().filter(kind -> kind.group().equals(name)).toList();
    ObjectNode version = group.putArray("versions").addObject();
    version.put("version", kinds.get(0).version());
    ArrayNode resources = version.putArray("resources");
    kinds.forEach(kind -> resources.add(resource(kind)));
    return group;
  }

  private static ObjectNode resource(Kind kind) {
    ObjectNode resource = JSON.createObjectNode();
    resource.put("resource", plural(kind.name())).put("scope", "Namespaced");
    resource.put("singularResource", kind.name().toLowerCase(Locale.ROOT));
    resource.set("responseKind", responseKind(kind.group(), kind.version(), kind.name()));
    List.of("get", "list", "watch", "create", "patch", "update", "delete")
        .forEach(resource.withArray("verbs")::add);
    if (kind.name().equals("Deployment")) {
      ObjectNode scale = resource.putArray("subresources").addObject().put("subresource", "scale");
      scale.set("responseKind", responseKind("autoscaling", "v1", "Scale"));
      List.of("get", "patch", "update").forEach(scale.withArray("verbs")::add);
    }
    return resource;
  }

  private static ObjectNode responseKind(String group, String version, String kind) {
    return JSON.createObjectNode().put("group", group).put("version", version).put("kind", kind);
  }

  private static ObjectNode openApi() {
    ObjectNode index = JSON.createObjectNode();
    ObjectNode paths = index.putObject("paths");
    for (Kind kind : KINDS) {
      paths.putObject(kind.prefix()).put("serverRelativeURL", "/openapi/v3/" + kind.prefix());
    }
    return index;
  }

  /** That patches can be tried and checked. */
  private static ObjectNode openApi(String prefix) {
    ObjectNode document = JSON.createObjectNode().put("openapi", "3.0.0");
    ObjectNode paths = document.putObject("paths");
    for (Kind kind : KINDS) {
      if (kind.prefix().equals(prefix)) {
        ObjectNode patch = paths.putObject("/" + kind.name()).putObject("patch");
        ArrayNode parameters = patch.putArray("parameters");
        parameters.addObject().put("name", "dryRun").put("in", "query");
        parameters.addObject().put("name", "fieldValidation").put("in", "query");
        patch.set(
            "x-kubernetes-group-version-kind",
            responseKind(kind.group(), kind.version(), kind.name()));
      }
    }
    return document;
  }
}
