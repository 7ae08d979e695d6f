package io.kaspr.fn.cli.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** Reads blobs of a repository by one process of {@code git cat-file --batch}. */
record GitBlobs(Process git) implements AutoCloseable {

  static GitBlobs of(Path folder) throws MalformedInputException {
    return new GitBlobs(Git.start(folder, ProcessBuilder.Redirect.DISCARD, "cat-file", "--batch"));
  }

  /** The content of a blob; each is read before the next is requested, lest a pipe run full. */
  byte[] read(String id) throws IOException, MalformedInputException {
    OutputStream requests = git.getOutputStream();
    requests.write((id + "\n").getBytes(UTF_8));
    requests.flush();
    InputStream answers = git.getInputStream();
    byte[] content = answers.readNBytes(size(line(answers)));
    requireEnd(answers.read());
    return content;
  }

  /** The size in the first line of an answer: {@code ID blob SIZE}. */
  private static int size(String head) throws MalformedInputException {
    List<String> words = List.of(head.split(" ", -1));
    if (words.size() != 3) {
      throw new MalformedInputException("git cannot read a file of the commit: " + head);
    }
    return Integer.parseInt(words.get(2));
  }

  private static String line(InputStream answers) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = answers.read(); next >= 0 && next != '\n'; next = answers.read()) {
      line.write(next);
    }
    return line.toString(UTF_8);
  }

  private static void requireEnd(int next) throws MalformedInputException {
    if (next != '\n') {
      throw new MalformedInputException("git ended in the middle of a file of the commit");
    }
  }

  /** Closes the streams; git ends when there are no more requests. */
  @Override
  public void close() throws IOException {
    git.getOutputStream().close();
    git.getInputStream().close();
  }
}
