package io.kaspr.fn.cli.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.kaspr.fn.cli.terminal.Failures;
import io.kaspr.fn.krm.item.MalformedInputException;
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
    TextFile file = new TextFile(path.toString(), isNamed, () -> read(path, isNamed));
    return isStream(path) ? ofStream(file.name(), file.content()) : file;
  }

  /** What can be read only once is read now. */
  static TextFile ofStream(String name, Content content) {
    try {
      byte[] bytes = content.read();
      return new TextFile(name, true, () -> bytes);
    } catch (IOException e) {
      return unreadable(name, Failures.reason(e));
    }
  }

  /** A file that was found in a directory, with another name in messages. */
  public static TextFile found(Path path, String name) {
    return new TextFile(name, false, () -> read(path, false));
  }

  /** A file that is not read, and the reason. */
  public static TextFile unreadable(String name, String reason) {
    return new TextFile(
        name,
        false,
        () -> {
          throw new IOException(reason);
        });
  }

  /** A device would never end, and a pipe may never begin; but a shell hands over pipes. */
  private static byte[] read(Path path, boolean isNamed) throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path) && !(isNamed && isStream(path))) {
      throw new IOException(
          Files.isDirectory(path)
              ? "is a directory"
              : "is a pipe or a device, and no file; - stands for standard input");
    }
    return Files.readAllBytes(path);
  }

  /** Standard input by name, or what the shell puts in the place of {@code <(...)}. */
  static boolean isStream(Path path) {
    String name = path.toString();
    return name.equals("/dev/stdin")
        || name.startsWith("/dev/fd/")
        || name.startsWith("/proc/self/fd/");
  }

  /** The text; a file that cannot be read, or has another encoding, is malformed input. */
  public String text() throws MalformedInputException {
    return Encodings.decode(bytes());
  }

  /** The text as far as it is ASCII, for a file whose encoding is unknown. */
  public String ascii() throws MalformedInputException {
    return new String(bytes(), ISO_8859_1).replace("\0", "");
  }

  private byte[] bytes() throws MalformedInputException {
    try {
      return content.read();
    } catch (IOException e) {
      throw new MalformedInputException("cannot be read: " + Failures.reason(e));
    }
  }

  /** Whether a text may hold a resource of Kaspr; other files are not parsed, as templates fail. */
  public static boolean mentionsKaspr(String text) {
    return text.contains(KIND) || text.contains(GROUP);
  }
}
