package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A cache that nobody answers for delays a start by 20 seconds and no more. */
@Tag("slow")
final class UnreachableCacheTest extends ScriptScenario {

  @Test
  void aBlackHoleIsLeftAfterTwentySeconds() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      bed.env("STORAGE_EMULATOR_HOST", "http://127.0.0.1:" + silent.getLocalPort());
      startsInSpiteOfIt();
    }
  }

  @Test
  void aSilentNameServerIsLeftAfterTwentySeconds() throws Exception {
    Tools.require("root".equals(System.getProperty("user.name")), "port 53 needs root");
    try (DatagramSocket silent = new DatagramSocket(new InetSocketAddress("127.0.0.9", 53))) {
      bed.pod.etc("resolv.conf", resolverOfAPod(silent.getLocalAddress().getHostAddress()));
      bed.env("STORAGE_EMULATOR_HOST", "http://storage.example");
      startsInSpiteOfIt();
    }
  }

  private static String resolverOfAPod(String server) {
    return "nameserver "
        + server
        + "\nsearch ns.svc.cluster.local svc.cluster.local cluster.local\noptions ndots:5\n";
  }

  private void startsInSpiteOfIt() throws Exception {
    Run run = runWell();

    assertThat(run.output()).contains("the cache cannot be", "done: cache miss");
    // 18 and the start of Python, which takes a busy machine its time; unwatched it would be
    // minutes.
    assertThat(run.secondsOf("asking the cache")).isBetween(9.0, 45.0);
    assertThat(bed.google.requests()).containsExactly("token");
  }
}
