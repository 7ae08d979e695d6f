package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy as companies have them: forwards http, opens tunnels for https, asks for a password. */
final class Proxy implements AutoCloseable {
  private final ServerSocket door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile String credentials = "";

  Proxy() throws IOException {
    Wire.relay(this::accept);
  }

  String url() {
    return "http://" + address();
  }

  String address() {
    return "127.0.0.1:" + door.getLocalPort();
  }

  /** From now on only for those who know these. */
  void protect(String login) {
    credentials = Base64.getEncoder().encodeToString(login.getBytes(ISO_8859_1));
  }

  /** Method and host of each request, in order. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = door.accept();
      Wire.relay(() -> serve(client));
    }
  }

  private void serve(Socket client) throws IOException {
    String head = head(client.getInputStream());
    String[] request = head.split(" ", 3);
    boolean tunnel = request[0].equals("CONNECT");
    URI target = URI.create(tunnel ? "https://" + request[1] : request[1]);
    requests.add(request[0] + " " + target.getAuthority());
    if (!head.contains("Basic " + credentials) && !credentials.isEmpty()) {
      say(client, "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");
      client.close();
      return;
    }
    Socket server = new Socket(target.getHost(), target.getPort());
    if (tunnel) {
      say(client, "HTTP/1.1 200 Connection established\r\n\r\n");
    } else {
      say(server, head.replace(request[1], request[1].substring(request[1].indexOf('/', 8))));
    }
    Wire.relay(() -> copy(client, server));
    copy(server, client);
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the client went away");
      }
      head.write(next);
    }
    return head.toString(ISO_8859_1);
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
  }

  private static void copy(Socket from, Socket to) throws IOException {
    try (to) {
      from.getInputStream().transferTo(to.getOutputStream());
    }
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
