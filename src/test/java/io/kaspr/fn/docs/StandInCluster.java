package io.kaspr.fn.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;

/** What kubectl talks to in place of a cluster: an API server over objects in memory. */
final class StandInCluster implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final StoredObjects objects = new StoredObjects();

  private StandInCluster(HttpServer server) {
    this.server = server;
  }

  static StandInCluster start() throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    StandInCluster cluster =
        new StandInCluster(HttpServer.create(new InetSocketAddress(here, 0), 0));
    cluster.server.createContext("/", cluster::handle);
    cluster.server.start();
    return cluster;
  }

  StoredObjects objects() {
    return objects;
  }

  /** The text of a kubeconfig. */
  String kubeconfig() {
    return """
        apiVersion: v1
        kind: Config
        clusters: [{name: it, cluster: {server: "http://127.0.0.1:%d"}}]
        users: [{name: it, user: {}}]
        contexts: [{name: it, context: {cluster: it, user: it}}]
        current-context: it
        """
        .formatted(server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      byte[] body = JSON.writeValueAsBytes(answer.body());
      exchange.getResponseHeaders().add("Content-Type", answer.type());
      exchange.sendResponseHeaders(answer.code(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
    JsonNode body = JSON.readTree(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    Optional<JsonNode> description = ApiDescription.at(path);
    if (description.isPresent()) {
      return new Answer(200, ApiDescription.typeOf(path), description.get());
    }
    try {
      return new Answer(200, objects.call(exchange.getRequestMethod(), path, query, body));
    } catch (Refusal refusal) {
      return new Answer(refusal.code, refusal.status());
    }
  }

  private record Answer(int code, String type, JsonNode body) {
    Answer(int code, JsonNode body) {
      this(code, "application/json", body);
    }
  }

  /** An answer that is an error. */
  static final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private static final Map<Integer, String> REASONS =
        Map.of(400, "BadRequest", 404, "NotFound", 409, "AlreadyExists", 422, "Invalid");

    private final int code;

    Refusal(int code, String message) {
      super(message);
      this.code = code;
    }

    ObjectNode status() {
      return JSON.createObjectNode()
          .put("apiVersion", "v1")
          .put("kind", "Status")
          .put("status", "Failure")
          .put("message", getMessage())
          .put("reason", REASONS.get(code))
          .put("code", code);
    }
  }
}
