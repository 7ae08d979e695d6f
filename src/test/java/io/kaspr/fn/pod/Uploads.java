package io.kaspr.fn.pod;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Resumable uploads into a fake bucket. */
final class Uploads {
  private static final String NOT_MET =
      "{\"error\": {\"code\": 412, \"message\": \"conditionNotMet\"}}";

  private final FakeBucket bucket;
  private final Map<String, UploadSession> sessions = new ConcurrentHashMap<>();
  private final List<String> started = new CopyOnWriteArrayList<>();
  private volatile boolean damage;
  private volatile String hashes = "\"md5Hash\": \"%s\", \"crc32c\": \"%s\"";

  Uploads(FakeBucket bucket) {
    this.bucket = bucket;
  }

  /** From now on what is stored is not what was sent. */
  void damage() {
    damage = true;
  }

  /** From now on the bucket knows no MD5 of what it stores. */
  void withoutMd5() {
    hashes = "\"nothing\": \"%.0s\", \"crc32c\": \"%s\"";
  }

  /** Each session that was ever started is as secret as a token. */
  List<String> secrets() {
    return List.copyOf(started);
  }

  /** The sessions that were neither ended nor cancelled. */
  int open() {
    return sessions.size();
  }

  void start(HttpExchange exchange, String url) throws IOException {
    Map<String, String> query = Http.parameters(exchange.getRequestURI().getRawQuery());
    boolean known =
        exchange.getRequestURI().getRawPath().equals("/upload/storage/v1/b/" + bucket.name() + "/o")
            && "resumable".equals(query.get("uploadType"));
    String key = query.getOrDefault("name", "");
    long expected = Long.parseLong(query.getOrDefault("ifGenerationMatch", "-1"));
    if (!known || key.isEmpty() || expected < 0) {
      Http.answer(exchange, 400, "{\"error\": {\"code\": 400, \"message\": \"Required\"}}");
    } else if (bucket.generation(key) != expected) {
      Http.answer(exchange, 412, NOT_MET);
    } else {
      String path = "/session/" + UUID.randomUUID();
      started.add(path);
      sessions.put(path, new UploadSession(key, expected));
      exchange.getResponseHeaders().set("Location", url + path);
      Http.answer(exchange, 200, "");
    }
  }

  void chunk(HttpExchange exchange) throws IOException {
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

  /** Keeps only the beginning of what is sent next. */
  void keepOnly(int bytes) {
    sessions.values().forEach(session -> session.keepOnly(bytes));
  }

  private static void more(HttpExchange exchange, UploadSession session) throws IOException {
    if (session.size() > 0) {
      exchange.getResponseHeaders().set("Range", "bytes=0-" + (session.size() - 1));
    }
    Http.answer(exchange, 308, "");
  }

  private void complete(HttpExchange exchange, UploadSession session) throws IOException {
    Optional<StoredObject> stored = session.stored().or(() -> store(session));
    if (stored.isEmpty()) {
      Http.answer(exchange, 412, NOT_MET);
      return;
    }
    StoredObject object = stored.get();
    String said = hashes.formatted(object.md5(), object.crc32c());
    String answer = "{\"generation\": \"%d\", \"size\": \"%d\", %s}";
    Http.answer(exchange, 200, answer.formatted(object.generation(), object.size(), said));
  }

  private Optional<StoredObject> store(UploadSession session) {
    byte[] content = session.content();
    if (damage) {
      content[content.length / 2] ^= 1;
    }
    Optional<StoredObject> stored =
        bucket.put(session.key(), content, session.expectedGeneration());
    stored.ifPresent(session::end);
    return stored;
  }

  void cancel(HttpExchange exchange) throws IOException {
    boolean known = sessions.remove(exchange.getRequestURI().getPath()) != null;
    Http.answer(exchange, known ? 499 : 404, "");
  }
}
