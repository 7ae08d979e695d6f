package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A host with two addresses, of which the first is dead, as an IPv6 address without a route. */
final class DeadAddressTest extends NetworkScenario {

  @Test
  void costsLittle() throws Exception {
    GoodArchive.store(bed);
    int port = URI.create(bed.google.url()).getPort();
    bed.pod.etc("hosts", "127.0.0.3 google.example\n127.0.0.1 google.example\n");
    bed.pod.etc("host.conf", "multi on\n");
    bed.pod.etc("gai.conf", "precedence ::ffff:127.0.0.3/128 100\nprecedence ::ffff:0:0/96 10\n");
    bed.keyFile(bed.google.keyFile().replace("127.0.0.1", "google.example"));
    bed.force("STORAGE_EMULATOR_HOST", "http://google.example:" + port);
    try (ServerSocket dead = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.3"))) {
      List<Socket> waiting = fillTheQueueOf(dead);

      assertThat(hits().secondsOf("download")).isLessThan(10);
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  /** Nobody takes these connections, so that the next one gets no answer. */
  private static List<Socket> fillTheQueueOf(ServerSocket server) throws Exception {
    List<Socket> waiting = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Socket socket = new Socket();
      waiting.add(socket);
      try {
        socket.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 200);
      } catch (SocketTimeoutException full) {
        break;
      }
    }
    return waiting;
  }
}
