package io.kaspr.fn.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.cli.argocd.ArgoCd;
import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.function.ExitCode;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What holds for argocd-generate in a folder of two files, whatever is in one of them. */
record FolderProperties(Path folder) {
  private static final String GOOD =
      """
      apiVersion: kaspr.io/v1alpha1
      kind: KasprApp
      metadata:
        name: good
      spec:
        bootstrapServers: kafka:9092
      """;

  void hold(byte[] manifest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Files.writeString(folder.resolve("a-good.yaml"), GOOD);
      Files.write(folder.resolve("b.yaml"), manifest);
      generate(manifest, out);
    } catch (MalformedInputException e) {
      assertThat(e.getMessage()).hasLineCount(1);
      assertThat(out.size()).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void generate(byte[] manifest, ByteArrayOutputStream out)
      throws IOException, MalformedInputException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream messages = new PrintStream(err, true, UTF_8);
    int exitCode =
        new ArgoCd(folder, new Streams(InputStream.nullInputStream(), out, messages))
            .generate(Map.of());
    if (exitCode == ExitCode.OK) {
      rendersEachApp(new String(manifest, UTF_8), out.toString(UTF_8));
    } else {
      assertThat(err.toString(UTF_8)).contains("error: ");
      assertThat(out.size()).isZero();
    }
  }

  private static void rendersEachApp(String manifest, String out) {
    Optional<PlainList> documents = PlainList.ofDocuments(manifest);
    if (documents.isPresent()) {
      PlainList rendered = PlainList.ofDocuments(out).orElseThrow();
      rendered.hasObjectsOfAppsIn(documents.get());
      rendered.hasObjectsOfAppsIn(PlainList.ofDocuments(GOOD).orElseThrow());
    }
  }
}
