package io.kaspr.fn.pod;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** A name server of a cluster that is of no help. */
final class NameServer implements AutoCloseable {
  private static final int ANSWER = 0x81;
  private static final int NO_SUCH_NAME = 0x83;

  private final String address;
  private final DatagramSocket socket;
  private final AtomicInteger questions = new AtomicInteger();

  private NameServer(String address, boolean answers) throws IOException {
    Tools.require("root".equals(System.getProperty("user.name")), "port 53 needs root");
    this.address = address;
    this.socket = new DatagramSocket(new InetSocketAddress(address, 53));
    Wire.relay(() -> listen(answers));
  }

  static NameServer thatIsSilent(String address) throws IOException {
    return new NameServer(address, false);
  }

  static NameServer thatKnowsNoName(String address) throws IOException {
    return new NameServer(address, true);
  }

  int questions() {
    return questions.get();
  }

  /** Makes it the one that the kubelet writes down for a pod. */
  void in(PodSandbox pod) throws IOException {
    String search = "search ns.svc.cluster.local svc.cluster.local cluster.local\n";
    pod.etc("resolv.conf", "nameserver " + address + "\n" + search + "options ndots:5\n");
  }

  private void listen(boolean answers) throws IOException {
    while (true) {
      DatagramPacket packet = new DatagramPacket(new byte[512], 512);
      socket.receive(packet);
      questions.incrementAndGet();
      packet.getData()[2] |= (byte) ANSWER;
      packet.getData()[3] = (byte) NO_SUCH_NAME;
      if (answers) {
        socket.send(packet);
      }
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
