package io.kaspr.fn.pod;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A bucket behind the JSON API: alt=media, ranges, generations, preconditions. */
final class FakeBucket {
  final Uploads uploads = new Uploads(this);

  private final String name;
  private final Map<String, StoredObject> objects = new ConcurrentHashMap<>();
  private final AtomicLong generations = new AtomicLong(1000);
  private final Map<String, String> headers = new ConcurrentHashMap<>();
  private volatile boolean chunked;
  private volatile Function<StoredObject, List<String>> hashes =
      object -> List.of("crc32c=" + object.crc32c() + ",md5=" + object.md5());

  FakeBucket(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  Map<String, StoredObject> objects() {
    return Map.copyOf(objects);
  }

  void clear() {
    objects.clear();
  }

  /** The one object there is. */
  StoredObject only() {
    if (objects.size() != 1) {
      throw new AssertionError("the bucket has " + objects.size() + " objects");
    }
    return objects.values().iterator().next();
  }

  synchronized StoredObject put(String key, byte[] content) {
    StoredObject stored = new StoredObject(content, generations.incrementAndGet());
    objects.put(key, stored);
    return stored;
  }

  /** Stores it in place of just this generation; 0 is that of an object that is not there. */
  synchronized Optional<StoredObject> put(String key, byte[] content, long expected) {
    return generation(key) == expected ? Optional.of(put(key, content)) : Optional.empty();
  }

  long generation(String key) {
    StoredObject object = objects.get(key);
    return object == null ? 0 : object.generation();
  }

  /** Puts the same content there again, as another pod might. */
  void replace() {
    objects.replaceAll(
        (key, object) -> new StoredObject(object.content(), generations.incrementAndGet()));
  }

  /** From now on these are the lines of x-goog-hash. */
  void announce(Function<StoredObject, List<String>> hashLines) {
    hashes = hashLines;
  }

  /** From now on downloads also have this header. */
  void alsoSend(String header, String value) {
    headers.put(header, value);
  }

  /** From now on downloads do not tell their length. */
  void sendChunked() {
    chunked = true;
  }

  void answer(HttpExchange exchange, String kind, String url) throws IOException {
    switch (kind) {
      case "chunk" -> uploads.chunk(exchange);
      case "cancel" -> uploads.cancel(exchange);
      case "start" -> uploads.start(exchange, url);
      case "download" -> download(exchange);
      default -> delete(exchange);
    }
  }

  private void download(HttpExchange exchange) throws IOException {
    String key = key(exchange);
    Map<String, String> query = Http.parameters(exchange.getRequestURI().getRawQuery());
    StoredObject object = objects.get(key);
    if (!"media".equals(query.get("alt"))) {
      Http.answer(exchange, 400, "this would be the metadata");
    } else if (object == null || !isOf(object, query.get("generation"))) {
      Http.answer(exchange, 404, "No such object: " + name + "/" + key);
    } else {
      send(exchange, object);
    }
  }

  private static boolean isOf(StoredObject object, @Nullable String generation) {
    return generation == null || generation.equals(String.valueOf(object.generation()));
  }

  private void send(HttpExchange exchange, StoredObject object) throws IOException {
    exchange.getResponseHeaders().set("x-goog-generation", String.valueOf(object.generation()));
    headers.forEach((header, value) -> exchange.getResponseHeaders().set(header, value));
    for (String line : hashes.apply(object)) {
      exchange.getResponseHeaders().add("x-goog-hash", line);
    }
    if (!chunked) {
      Ranges.answer(exchange, object);
      return;
    }
    try (exchange) {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(object.content());
    }
  }

  private synchronized void delete(HttpExchange exchange) throws IOException {
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
