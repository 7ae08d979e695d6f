package io.kaspr.fn.docs;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** The commands of a guide for a cluster: what is fenced as {@code sh}. */
final class GuideCommands {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^( *)```sh\n(.*?)^ *```$");

  /** kubectl waits without end for what does not go. */
  private static final String SETUP =
      """
      export KUBECONFIG=$PWD/kubeconfig
      kubectl() { timeout 60 kubectl "$@"; }
      """;

  private GuideCommands() {}

  static String of(String text) {
    return BLOCK
        .matcher(text)
        .results()
        .map(block -> block.group(2).indent(-block.group(1).length()))
        .reduce("", String::concat);
  }

  /** What commands say that talk to the cluster of the checkout's file kubeconfig. */
  static String run(Checkout checkout, String commands) throws IOException {
    return checkout.run(List.of(SETUP + commands)).get(0);
  }
}
