package io.kaspr.fn.cli.terminal;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** The option --color: whether a command's output has colours. */
public final class ColorOption {
  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description =
          "Colours: ${COMPLETION-CANDIDATES}; auto is on a terminal, unless NO_COLOR is set.")
  private When when = When.AUTO;

  /** When there are colours. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Colors colors(Streams streams) throws IOException {
    return switch (when) {
      case ALWAYS -> new Colors(true);
      case NEVER -> Colors.NONE;
      case AUTO -> new Colors(isWanted(System.getenv()) && isTerminal(streams));
    };
  }

  /** False where NO_COLOR is set or TERM is dumb (https://no-color.org). */
  public static boolean isWanted(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** Java cannot tell whether output alone is a terminal, so {@code test -t 1} is run. */
  private static boolean isTerminal(Streams streams) throws IOException {
    if (!streams.isStandardOutput()) {
      return false;
    }
    try {
      return new ProcessBuilder("test", "-t", "1").inheritIO().start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
