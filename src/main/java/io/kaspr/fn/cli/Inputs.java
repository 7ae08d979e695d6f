package io.kaspr.fn.cli;

import io.kaspr.fn.krm.MalformedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a command renders the files that it is given, as one package. */
final class Inputs {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "The function's configuration: a RenderKasprApps or a ConfigMap, as a host has it.")
  private Optional<Path> config = Optional.empty();

  Rendered render(List<String> paths, Streams streams) throws IOException, MalformedInputException {
    return render(ManifestFiles.find(paths, streams.in()));
  }

  Rendered render(List<TextFile> files) throws MalformedInputException {
    return Rendered.of(Documents.of(files), configuration());
  }

  private Optional<Document> configuration() throws MalformedInputException {
    return config.isPresent() ? Optional.of(read(config.get())) : Optional.empty();
  }

  private static Document read(Path file) throws MalformedInputException {
    if (!Files.exists(file)) {
      throw new MalformedInputException(file + ": there is no such file");
    }
    try {
      return Documents.single(TextFile.of(file, true));
    } catch (MalformedInputException e) {
      throw new MalformedInputException(file + ": " + e.getMessage());
    }
  }
}
