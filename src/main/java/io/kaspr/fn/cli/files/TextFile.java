package io.kaspr.fn.cli.files;

import io.kaspr.fn.cli.terminal.Failures;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.scan.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that may hold manifests.
 *
 * @param name the name in messages
 * @param isNamed whether the user named it, and not only a directory above it
 */
public record TextFile(String name, boolean isNamed, Content content) {
  private static final String KIND = "Kaspr";
  private static final String GROUP = "kaspr.io";

  /** Reads a file's bytes. */
  interface Content {
    byte[] read() throws IOException;
  }

  static TextFile of(Path path, boolean isNamed) {
    return new TextFile(path.toString(), isNamed, () -> Files.readAllBytes(path));
  }

  /** The same file with another name in messages. */
  TextFile named(String other) {
    return new TextFile(other, isNamed, content);
  }

  /** The text; a file that cannot be read, or is no UTF-8, is malformed input. */
  public String text() throws MalformedInputException {
    try {
      return Utf8.decode(content.read());
    } catch (IOException e) {
      throw new MalformedInputException("cannot be read: " + Failures.reason(e));
    }
  }

  /** Whether a text may hold a resource of Kaspr; other files are not parsed, as templates fail. */
  public static boolean mentionsKaspr(String text) {
    return text.contains(KIND) || text.contains(GROUP);
  }
}
