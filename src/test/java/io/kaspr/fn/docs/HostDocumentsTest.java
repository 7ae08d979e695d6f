package io.kaspr.fn.docs;

import io.kaspr.fn.hosts.Hosts;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents show of kustomize, kpt and kubectl is what these say. */
@Tag("hosts")
final class HostDocumentsTest {

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.docs.Pages#callingHosts")
  void showWhatHostsSay(String document, @TempDir Path folder) throws Exception {
    Checkout checkout =
        Checkout.in(folder).with(Hosts.kpt()).with(Hosts.kubectl()).with(Hosts.kustomizes().get(0));

    Replay.of(document, checkout);
  }
}
