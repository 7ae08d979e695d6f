package io.kaspr.fn.docs;

import io.kaspr.fn.hosts.Hosts;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents show of kustomize and kpt is what these say. */
@Tag("hosts")
final class HostDocumentsTest {

  @ParameterizedTest
  @ValueSource(strings = "docs/guide/start.md")
  void showWhatHostsSay(String document, @TempDir Path folder) throws Exception {
    Checkout checkout = Checkout.in(folder).with(Hosts.kpt()).with(Hosts.kustomizes().get(0));

    Replay.of(document, checkout);
  }
}
