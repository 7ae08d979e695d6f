package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A package index by PEP 503, with a password if it has one. */
final class PackageIndex implements AutoCloseable {
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, String> requiresPython = new ConcurrentHashMap<>();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server = Http.serve(this::answer);
  private volatile String credentials = "";
  private volatile Optional<Path> tree = Optional.empty();
  private volatile int status = 200;
  private final AtomicInteger failures = new AtomicInteger();
  private volatile int passing;

  PackageIndex() throws IOException {}

  void add(String name, String version) {
    add(Wheels.fileName(name, version), Wheels.of(name, version));
  }

  void add(String fileName, byte[] wheel) {
    files.put(fileName, wheel);
  }

  /** Says on its page for which versions of Python this file is. */
  void onlyFor(String fileName, String pythons) {
    requiresPython.put(fileName, " data-requires-python=\"" + pythons.replace(">", "&gt;") + "\"");
  }

  void remove(String fileName) {
    files.remove(fileName);
  }

  /** Has the files of a directory, below /git. */
  void serve(Path directory) {
    tree = Optional.of(directory);
  }

  /** From now on only for those who know these. */
  void protect(String username, String password) {
    credentials =
        "Basic "
            + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(ISO_8859_1));
  }

  /** From now on this status for everything. */
  void fail(int withStatus) {
    status = withStatus;
  }

  /** The next requests, so many, meet this status. */
  void fail(int withStatus, int times) {
    failures.set(times);
    passing = withStatus;
  }

  /** From now on no answer at all. */
  void hang() {
    fail(0);
  }

  /** Every Authorization header that came. */
  List<String> authorizations() {
    return List.copyOf(authorizations);
  }

  /** Speaks TLS too, at the address that is returned. */
  Wire overTls(Certificate certificate) throws IOException {
    return Wire.withTls(server.getAddress(), certificate);
  }

  String url() {
    return Http.address(server) + "/simple/";
  }

  String host() {
    return Http.address(server).substring("http://".length());
  }

  List<String> requests() {
    return List.copyOf(requests);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.add(path);
    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
        .ifPresent(authorizations::add);
    if (status == 0) {
      return;
    }
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      Http.answer(exchange, passing, "out of order for a while");
      return;
    }
    if (status != 200) {
      Http.answer(exchange, status, "out of order");
    } else if (!credentials.isEmpty() && !credentials.equals(authorization(exchange))) {
      exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"index\"");
      Http.answer(exchange, 401, "who are you?");
    } else if (path.startsWith("/simple/")) {
      page(exchange, path.split("/", -1)[2]);
    } else if (path.startsWith("/git/")) {
      treeFile(exchange, tree.orElseThrow().resolve(path.substring("/git/".length())));
    } else {
      file(exchange, path.substring(path.lastIndexOf('/') + 1));
    }
  }

  private static String authorization(HttpExchange exchange) {
    return String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private void page(HttpExchange exchange, String project) throws IOException {
    StringBuilder links = new StringBuilder("<!DOCTYPE html><html><body>");
    files.keySet().stream()
        .filter(file -> file.startsWith(project + "-"))
        .forEach(
            file ->
                links.append(
                    "<a href=\"/files/%s\"%s>%s</a>\n"
                        .formatted(file, requiresPython.getOrDefault(file, ""), file)));
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    boolean known = links.indexOf("href") > 0;
    Http.answer(exchange, known ? 200 : 404, links + "</body></html>");
  }

  private void file(HttpExchange exchange, String name) throws IOException {
    byte[] file = files.get(name);
    Http.answer(exchange, file == null ? 404 : 200, file == null ? new byte[0] : file);
  }

  private static void treeFile(HttpExchange exchange, Path file) throws IOException {
    boolean there = Files.isRegularFile(file);
    Http.answer(exchange, there ? 200 : 404, there ? Files.readAllBytes(file) : new byte[0]);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
