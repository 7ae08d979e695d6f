package io.kaspr.fn.pod;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Stands before a server: speaks TLS for it, and lets its {@link RelayedConnection}s go bad. */
final class Wire implements AutoCloseable {
  private final ServerSocket door;
  private final InetSocketAddress server;
  private final Optional<SSLContext> tls;

  private Wire(InetSocketAddress server, Optional<SSLContext> tls) throws IOException {
    this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    this.server = server;
    this.tls = tls;
    Http.daemon(this::accept).start();
  }

  static Wire to(InetSocketAddress server) throws IOException {
    return new Wire(server, Optional.empty());
  }

  static Wire withTls(InetSocketAddress server, Certificate certificate) throws IOException {
    return new Wire(server, Optional.of(certificate.context()));
  }

  String url() {
    return (tls.isPresent() ? "https" : "http") + "://127.0.0.1:" + door.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        join(door.accept());
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void join(Socket raw) throws IOException {
    Socket client = raw;
    if (tls.isPresent()) {
      client = tls.get().getSocketFactory().createSocket(raw, null, true);
    }
    RelayedConnection line =
        new RelayedConnection(raw, client, new Socket(server.getAddress(), server.getPort()));
    relay(line::relayRequests);
    relay(line::relayAnswers);
  }

  /** Something that ends when a connection does. */
  @FunctionalInterface
  interface Relay {
    void run() throws IOException;
  }

  static void relay(Relay relay) {
    Runnable untilClosed =
        () -> {
          try {
            relay.run();
          } catch (IOException closed) {
            // By either side.
          }
        };
    Http.daemon(untilClosed).start();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
