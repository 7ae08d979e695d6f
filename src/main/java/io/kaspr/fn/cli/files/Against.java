package io.kaspr.fn.cli.files;

import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option of the commands that compare: what they compare with. */
public final class Against {
  private static final String STANDARD_INPUT = ManifestFiles.STANDARD_INPUT;

  @Option(
      names = "--against",
      paramLabel = "PLACE",
      description = {
        "What to compare with: a directory, a file, - for standard input, or a git commit, branch"
            + " or tag, in which the same PATHs are read."
      })
  private Optional<String> place = Optional.empty();

  @Option(
      names = "--against-path",
      paramLabel = "PATH",
      description = "Read this path in the commit instead, as where PATH is standard input.")
  private List<String> paths = List.of();

  public boolean isGiven() {
    return place.isPresent();
  }

  /** What is compared with, as messages name it. */
  public String place() {
    return place.orElse("");
  }

  /** Finds what is there; a place that is both a path and a name of git's is the path. */
  public Baseline find(Inputs inputs, Streams streams) throws IOException, MalformedInputException {
    boolean isInput = place().equals(STANDARD_INPUT);
    if (isInput && inputs.paths().contains(STANDARD_INPUT)) {
      throw new MalformedInputException("--against -: standard input is the PATH already");
    }
    if (!isInput && !Files.exists(Path.of(place()))) {
      return inCommit(inputs, streams);
    }
    if (!paths.isEmpty()) {
      throw new MalformedInputException("--against-path is for commits, but " + isThere());
    }
    return new Baseline(
        place(),
        ManifestFiles.find(List.of(place()), streams.in()).files(),
        inputs.configuration());
  }

  private String isThere() {
    return place() + " is " + (place().equals(STANDARD_INPUT) ? "standard input" : "a path");
  }

  private Baseline inCommit(Inputs inputs, Streams streams)
      throws IOException, MalformedInputException {
    List<String> asked = paths.isEmpty() ? inputs.paths() : paths;
    List<TextFile> files = GitTree.files(place(), asked);
    Optional<Path> config = inputs.config();
    if (config.isEmpty()) {
      return new Baseline(place(), files, Optional.empty());
    }
    Optional<TextFile> then = GitTree.file(place(), config.get(), asked.get(0));
    if (then.isEmpty()) {
      streams.say(
          "note: --config %s: %s does not have it, so that of now holds for its apps too"
              .formatted(config.get(), place()));
    }
    return new Baseline(
        place(),
        files,
        then.isPresent() ? Optional.of(Inputs.configuration(then.get())) : inputs.configuration());
  }
}
