package io.kaspr.fn.pod;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A bucket behind the JSON API: alt=media, generations, preconditions, resumable uploads. */
final class FakeBucket {
  private final String name;
  private final Map<String, StoredObject> objects = new ConcurrentHashMap<>();
  private final Map<String, UploadSession> sessions = new ConcurrentHashMap<>();
  private final AtomicLong generations = new AtomicLong(1000);
  private volatile boolean hashInTwoLines;
  private volatile boolean damageUploads;
  private volatile int breakOffAfter;

  FakeBucket(String name) {
    this.name = name;
  }

  Map<String, StoredObject> objects() {
    return Map.copyOf(objects);
  }

  /** The one object there is. */
  StoredObject only() {
    return objects.values().stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("the bucket is empty"));
  }

  StoredObject put(String key, byte[] content) {
    StoredObject stored = new StoredObject(content, generations.incrementAndGet());
    objects.put(key, stored);
    return stored;
  }

  void sendHashInTwoLines() {
    hashInTwoLines = true;
  }

  /** From now on what is stored is not what was sent. */
  void damageUploads() {
    damageUploads = true;
  }

  /** The next download ends after so many bytes, as if the connection broke. */
  void breakOffAfter(int bytes) {
    breakOffAfter = bytes;
  }

  List<String> sessions() {
    return List.copyOf(sessions.keySet());
  }

  void answer(HttpExchange exchange, String kind, String url) throws IOException {
    switch (kind) {
      case "chunk" -> chunk(exchange);
      case "cancel" -> cancel(exchange);
      case "start" -> start(exchange, url);
      case "download" -> download(exchange);
      default -> delete(exchange);
    }
  }

  private void download(HttpExchange exchange) throws IOException {
    String key = key(exchange);
    StoredObject object = objects.get(key);
    if (object == null) {
      Http.answer(exchange, 404, "No such object: " + name + "/" + key);
      return;
    }
    Headers headers = exchange.getResponseHeaders();
    headers.set("x-goog-generation", String.valueOf(object.generation()));
    String md5 = "md5=" + object.md5();
    if (hashInTwoLines) {
      headers.add("x-goog-hash", "crc32c=AAAAAA==");
      headers.add("x-goog-hash", md5);
    } else {
      headers.set("x-goog-hash", "crc32c=AAAAAA==," + md5);
    }
    if (breakOffAfter > 0) {
      breakOff(exchange, object);
      return;
    }
    Ranges.answer(exchange, object);
  }

  private void breakOff(HttpExchange exchange, StoredObject object) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, object.size());
      exchange.getResponseBody().write(object.content(), 0, breakOffAfter);
      breakOffAfter = 0;
    }
  }

  private void start(HttpExchange exchange, String url) throws IOException {
    Map<String, String> query = Http.parameters(exchange.getRequestURI().getRawQuery());
    boolean known =
        exchange.getRequestURI().getRawPath().equals("/upload/storage/v1/b/" + name + "/o")
            && "resumable".equals(query.get("uploadType"));
    String key = query.getOrDefault("name", "");
    long expected = Long.parseLong(query.getOrDefault("ifGenerationMatch", "-1"));
    if (!known || key.isEmpty() || expected < 0) {
      Http.answer(exchange, 400, "{\"error\": {\"code\": 400, \"message\": \"Required\"}}");
    } else if (generation(key) != expected) {
      Http.answer(exchange, 412, "{\"error\": {\"code\": 412, \"message\": \"conditionNotMet\"}}");
    } else {
      String path = "/session/" + UUID.randomUUID();
      sessions.put(path, new UploadSession(key, expected));
      exchange.getResponseHeaders().set("Location", url + path);
      Http.answer(exchange, 200, "");
    }
  }

  private long generation(String key) {
    StoredObject object = objects.get(key);
    return object == null ? 0 : object.generation();
  }

  private void chunk(HttpExchange exchange) throws IOException {
    UploadSession session = sessions.get(exchange.getRequestURI().getPath());
    if (session == null) {
      Http.answer(exchange, 404, "Not Found");
      return;
    }
    byte[] body = exchange.getRequestBody().readAllBytes();
    switch (session.take(exchange.getRequestHeaders().getFirst("Content-Range"), body)) {
      case MORE -> more(exchange, session);
      case WRONG -> Http.answer(exchange, 400, "Invalid request.");
      case COMPLETE -> complete(exchange, session);
    }
  }

  private static void more(HttpExchange exchange, UploadSession session) throws IOException {
    if (session.size() > 0) {
      exchange.getResponseHeaders().set("Range", "bytes=0-" + (session.size() - 1));
    }
    Http.answer(exchange, 308, "");
  }

  private void complete(HttpExchange exchange, UploadSession session) throws IOException {
    if (generation(session.key()) != session.expectedGeneration()) {
      Http.answer(exchange, 412, "{\"error\": {\"code\": 412, \"message\": \"conditionNotMet\"}}");
      return;
    }
    byte[] content = session.content();
    if (damageUploads) {
      content[content.length / 2] ^= 1;
    }
    StoredObject stored = put(session.key(), content);
    Http.answer(
        exchange,
        200,
        "{\"generation\": \"%d\", \"size\": \"%d\", \"md5Hash\": \"%s\"}"
            .formatted(stored.generation(), stored.size(), stored.md5()));
  }

  private void cancel(HttpExchange exchange) throws IOException {
    sessions.remove(exchange.getRequestURI().getPath());
    Http.answer(exchange, 499, "");
  }

  private void delete(HttpExchange exchange) throws IOException {
    String key = key(exchange);
    Map<String, String> query = Http.parameters(exchange.getRequestURI().getRawQuery());
    if (String.valueOf(generation(key)).equals(query.get("generation"))) {
      objects.remove(key);
    }
    Http.answer(exchange, 204, "");
  }

  /** The key in a path that must have encoded every slash of it. */
  private String key(HttpExchange exchange) {
    String prefix = "/storage/v1/b/" + name + "/o/";
    String path = exchange.getRequestURI().getRawPath();
    if (!path.startsWith(prefix) || path.indexOf('/', prefix.length()) >= 0) {
      throw new AssertionError("not the path of an object: " + path);
    }
    return exchange.getRequestURI().getPath().substring(prefix.length());
  }
}
