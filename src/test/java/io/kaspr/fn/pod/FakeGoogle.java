package io.kaspr.fn.pod;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Google as far as the script knows it: a token endpoint and a bucket, both strict. */
final class FakeGoogle implements AutoCloseable {
  final ServiceAccount account;
  final FakeBucket bucket = new FakeBucket("my-cache");

  final TokenEndpoint tokens;

  private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server = Http.serve(this::answer);
  private Wire wire = Wire.to(server.getAddress());

  FakeGoogle(ServiceAccount account) throws IOException {
    this.account = account;
    this.tokens = new TokenEndpoint(account);
  }

  String url() {
    return wire.url();
  }

  /** From now on over TLS, at another address. */
  void overTls(Certificate certificate) throws IOException {
    wire.close();
    wire = Wire.withTls(server.getAddress(), certificate);
  }

  String keyFile() {
    return account.keyFile(url() + "/token");
  }

  /**
   * The next requests of this kind (token, metadata, download, start, chunk, delete) meet these
   * faults.
   */
  void will(String kind, Fault... inTurn) {
    faults.computeIfAbsent(kind, any -> new ConcurrentLinkedQueue<>()).addAll(List.of(inTurn));
  }

  /** The kinds of the requests that came, in order. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  void forgetRequests() {
    requests.clear();
  }

  List<String> secrets() {
    List<String> secrets = tokens.secrets();
    secrets.add(account.secretLine());
    secrets.addAll(bucket.uploads.secrets());
    return secrets;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String kind = kind(exchange);
    requests.add(kind);
    Fault fault = faults.getOrDefault(kind, new ConcurrentLinkedQueue<>()).poll();
    if (fault == null) {
      answerProperly(exchange, kind);
    } else {
      fault.strike(exchange, proper -> answerProperly(proper, kind));
    }
  }

  private void answerProperly(HttpExchange exchange, String kind) throws IOException {
    if (kind.equals("token")) {
      tokens.answer(exchange);
    } else if (kind.equals("metadata")) {
      tokens.giveToThePod(exchange);
    } else if (!kind.equals("chunk") && !kind.equals("cancel") && !authorized(exchange)) {
      Http.answer(exchange, 401, "Invalid Credentials");
    } else {
      bucket.answer(exchange, kind, url());
    }
  }

  private static String kind(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    if (path.equals("/token")) {
      return "token";
    }
    if (path.equals("/computeMetadata/v1/instance/service-accounts/default/token")) {
      return "metadata";
    }
    if (path.startsWith("/session/")) {
      return method.equals("DELETE") ? "cancel" : "chunk";
    }
    return switch (method) {
      case "GET" -> "download";
      case "POST" -> "start";
      default -> "delete";
    };
  }

  private boolean authorized(HttpExchange exchange) {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    return authorization != null && tokens.issued(authorization);
  }

  @Override
  public void close() {
    wire.close();
    server.stop(0);
  }
}
