package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** One connection that a {@link Wire} relays, and how it may go bad on its way to the client. */
final class RelayedConnection {
  /** By the port that the server sees. */
  private static final Map<Integer, RelayedConnection> LINES = new ConcurrentHashMap<>();

  /** What becomes of a line in the middle of an answer. */
  enum Ending {
    /** Both sides forget it. */
    RESET,
    /** It ends as if the answer were over; over TLS without the word that it is. */
    CLOSE,
    /** Nothing more comes. */
    SILENCE,
    /** The rest comes byte by byte, ten in a second. */
    DRIP
  }

  private final Socket raw;
  private final Socket client;
  private final Socket server;
  private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
  private volatile Ending ending = Ending.CLOSE;

  /**
   * Joins a client and a server.
   *
   * @param raw the connection below the client's: another one only with TLS
   */
  RelayedConnection(Socket raw, Socket client, Socket server) throws IOException {
    this.raw = raw;
    this.client = client;
    this.server = server;
    raw.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    LINES.put(server.getLocalPort(), this);
  }

  static RelayedConnection of(HttpExchange exchange) {
    return Objects.requireNonNull(LINES.get(exchange.getRemoteAddress().getPort()));
  }

  /** Lets so many more bytes pass to the client. */
  void endAfter(long bytes, Ending how) {
    ending = how;
    left.set(bytes);
  }

  /** Says this to the client in place of the server. */
  void say(String text) throws IOException {
    client.getOutputStream().write(text.getBytes(UTF_8));
    client.getOutputStream().flush();
  }

  void reset() throws IOException {
    raw.setSoLinger(true, 0);
    raw.close();
  }

  void relayRequests() throws IOException {
    try (server) {
      client.getInputStream().transferTo(server.getOutputStream());
    }
  }

  void relayAnswers() throws IOException {
    InputStream answers = server.getInputStream();
    byte[] buffer = new byte[65536];
    int read = answers.read(buffer);
    while (read >= 0) {
      int passed = (int) Math.min(read, left.get());
      send(buffer, passed);
      left.addAndGet(-passed);
      if (passed < read) {
        end(buffer, passed, read);
        return;
      }
      read = answers.read(buffer);
    }
    client.close();
  }

  private void send(byte[] bytes, int length) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write(bytes, 0, length);
    out.flush();
  }

  private void end(byte[] buffer, int from, int to) throws IOException {
    switch (ending) {
      case RESET -> reset();
      case CLOSE -> raw.close();
      case SILENCE -> {}
      case DRIP -> drip(buffer, from, to);
    }
  }

  private void drip(byte[] buffer, int from, int to) throws IOException {
    try {
      for (int i = from; i < to; i++) {
        Thread.sleep(100);
        send(new byte[] {buffer[i]}, 1);
      }
    } catch (InterruptedException e) {
      raw.close();
    }
  }
}
