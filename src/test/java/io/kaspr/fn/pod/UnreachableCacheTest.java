package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A cache that nobody answers for delays a start by 20 seconds and no more. */
final class UnreachableCacheTest extends NetworkScenario {
  private static final String NO_ANSWER = "the cache cannot be reached: no answer within 18 s";

  @Test
  void aRefusedConnectionCostsSecondsAndNoUpload() throws Exception {
    startsWithout("http://127.0.0.1:1", "the cache cannot be used: no way through to 127.0.0.1");
  }

  @Test
  void anAddressWithoutARouteCostsSecondsAndNoUpload() throws Exception {
    startsWithout("http://255.255.255.255", "no way through to 255.255.255.255: ");
  }

  @Test
  void aNameThatDoesNotExistCostsSecondsAndNoUpload() throws Exception {
    try (NameServer server = NameServer.thatKnowsNoName("127.0.0.10")) {
      server.in(bed.pod);
      startsWithout("http://storage.example", "no way through to storage.example: ");
      assertThat(server.questions()).isPositive();
    }
  }

  @Test
  @Tag("slow")
  void aBlackHoleIsLeftAfterTwentySeconds() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      startsWithout("http://127.0.0.1:" + silent.getLocalPort(), "the cache cannot be ");
    }
  }

  @Test
  @Tag("slow")
  void aSilentTokenEndpointIsLeftAfterTwentySeconds() throws Exception {
    bed.google.will("token", Fault.always(Fault.silence()));

    Run run = missesFor(NO_ANSWER);
    assertThat(run.secondsOf("asking the cache")).isBetween(18.0, 45.0);
    assertThat(bed.google.requests()).containsOnly("token");
  }

  @Test
  @Tag("slow")
  void aSilentNameServerIsLeftAfterTwentySeconds() throws Exception {
    try (NameServer server = NameServer.thatIsSilent("127.0.0.9")) {
      server.in(bed.pod);
      startsWithout("http://storage.example", NO_ANSWER);
    }
  }

  private void startsWithout(String storage, String reason) throws Exception {
    bed.env("STORAGE_EMULATOR_HOST", storage);

    Run run = missesFor(reason);
    // 18 s and the start of Python, which takes a busy machine its time; unwatched it would be
    // minutes.
    assertThat(run.secondsOf("asking the cache")).isLessThan(45);
    assertThat(run.output()).doesNotContain("uploading");
    assertThat(bed.google.requests()).containsExactly("token");
  }
}
