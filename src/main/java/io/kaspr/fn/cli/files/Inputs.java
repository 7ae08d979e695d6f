package io.kaspr.fn.cli.files;

import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files that a command is given, and how it renders them: as one package. */
public final class Inputs {
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

  public List<String> paths() {
    return paths;
  }

  /** What a message about all of them starts with. */
  public String place() {
    return String.join(" ", paths);
  }

  /** Renders what the paths lead to and says on standard error what there is to say of it. */
  public Rendered render(Streams streams) throws IOException, MalformedInputException {
    Rendered rendered = check(streams);
    rendered.complain(streams);
    rendered.emptiness().ifPresent(reason -> streams.say("warning: " + place() + ": " + reason));
    noteKustomizations(rendered, streams);
    return rendered;
  }

  /** Says what kustomize alone would make of the paths, where that can be another thing. */
  public void noteKustomizations(Rendered rendered, Streams streams)
      throws MalformedInputException {
    boolean isNothing = rendered.documents().all().isEmpty();
    for (Kustomization kustomization : Kustomization.among(paths)) {
      kustomization.note(isNothing).ifPresent(note -> streams.say("note: " + note));
    }
  }

  /** The same without a word, for a command that shows the findings itself. */
  public Rendered check(Streams streams) throws IOException, MalformedInputException {
    return rendered(ManifestFiles.find(paths, streams.in()));
  }

  /** Renders other files than those of the paths, with the same configuration. */
  public Rendered rendered(List<TextFile> files) throws MalformedInputException {
    return Rendered.of(Documents.ofKaspr(files), configuration());
  }

  private Optional<Document> configuration() throws MalformedInputException {
    return config.isPresent() ? Optional.of(read(config.get())) : Optional.empty();
  }

  private static Document read(Path file) throws MalformedInputException {
    if (!Files.exists(file)) {
      throw new MalformedInputException("--config " + file + ": there is no such file");
    }
    try {
      return Documents.single(TextFile.of(file, true));
    } catch (MalformedInputException e) {
      throw new MalformedInputException("--config " + file + ": " + e.getMessage());
    }
  }
}
