package io.kaspr.fn.cli.files;

import io.kaspr.fn.cli.terminal.Plural;
import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files that a command is given; they are rendered together, as one package. */
public final class Inputs {
  private static final int MOST_NOTES = 3;
  private static final String BEHIND_OTHER_ARGUMENTS = "0+..*";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "The function's configuration: a RenderKasprApps or a ConfigMap, as a host has it.")
  private Optional<Path> config = Optional.empty();

  @Parameters(
      index = BEHIND_OTHER_ARGUMENTS,
      arity = "1..*",
      paramLabel = "PATH",
      description = "A file, a directory, or - for standard input.")
  private List<String> paths = List.of();

  private List<Kustomization> kustomizations = List.of();

  public List<String> paths() {
    return paths;
  }

  /** All paths, as messages name them. */
  public String place() {
    return String.join(" ", paths);
  }

  /** What a command does with apps that have no errors. */
  public interface Work {
    /** Returns the exit code. */
    int run(RenderedFiles rendered) throws IOException, MalformedInputException;
  }

  /** As {@link #render(Streams)}, and does the work if there are no errors; the exit code. */
  public int render(Streams streams, Work work) throws IOException, MalformedInputException {
    RenderedFiles rendered = render(streams);
    return rendered.hasErrors() ? rendered.exitCode() : work.run(rendered);
  }

  /** Renders the files, and prints errors, warnings and notes on standard error. */
  public RenderedFiles render(Streams streams) throws IOException, MalformedInputException {
    RenderedFiles rendered = check(streams);
    rendered.printErrorsAndWarnings(streams);
    rendered
        .whyNothingIsRendered()
        .ifPresent(reason -> streams.say("warning: " + place() + ": " + reason));
    noteKustomizations(rendered, streams);
    return rendered;
  }

  /** Notes on standard error that a kustomization is not applied, where that can matter. */
  public void noteKustomizations(RenderedFiles rendered, Streams streams)
      throws MalformedInputException {
    boolean isNothing = rendered.documents().all().isEmpty();
    List<String> notes = new ArrayList<>();
    for (Kustomization kustomization : kustomizations) {
      kustomization.note(isNothing && isAmongPaths(kustomization)).ifPresent(notes::add);
    }
    notes.stream().limit(MOST_NOTES).forEach(note -> streams.say("note: " + note));
    if (notes.size() > MOST_NOTES) {
      String more = Plural.of(notes.size() - MOST_NOTES, "more kustomization");
      streams.say("note: the same holds for " + more + " here");
    }
  }

  private boolean isAmongPaths(Kustomization kustomization) {
    return paths.stream().map(Path::of).anyMatch(kustomization.file().resolveSibling("")::equals);
  }

  /** As {@link #render}, but prints nothing, for a command that prints the findings itself. */
  public RenderedFiles check(Streams streams) throws IOException, MalformedInputException {
    ManifestFiles found = ManifestFiles.find(paths, streams.in());
    kustomizations = found.kustomizations();
    return RenderedFiles.of(Documents.ofKaspr(found.files()), configuration());
  }

  Optional<Path> config() {
    return config;
  }

  Optional<Document> configuration() throws MalformedInputException {
    return config.isPresent() ? Optional.of(configuration(config.get())) : Optional.empty();
  }

  private static Document configuration(Path file) throws MalformedInputException {
    if (!Files.exists(file)) {
      throw new MalformedInputException("--config " + file + ": there is no such file");
    }
    return configuration(TextFile.of(file, true));
  }

  static Document configuration(TextFile file) throws MalformedInputException {
    try {
      return Documents.single(file);
    } catch (MalformedInputException e) {
      throw new MalformedInputException("--config " + file.name() + ": " + e.getMessage());
    }
  }
}
