package io.kaspr.fn.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/** The standard streams of a command. */
public record Streams(InputStream in, OutputStream out, PrintStream err) {

  /** Writes to standard output, in UTF-8. */
  public void print(String text) throws IOException {
    try {
      out.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw ReaderGoneException.of(e);
    }
  }

  /** Prints a message for the user to standard error. */
  public void say(String line) {
    err.println("kaspr-fn: " + line);
  }

  /** Whether the output goes to the process's own standard output; tests have other streams. */
  boolean isStandardOutput() throws IOException {
    return out instanceof FileOutputStream file && file.getFD() == FileDescriptor.out;
  }
}
