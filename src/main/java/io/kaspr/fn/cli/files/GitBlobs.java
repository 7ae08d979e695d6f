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
record GitBlobs(Git git) implements AutoCloseable {
  private static final int DIGITS_OF_A_SIZE = 9;

  static GitBlobs of(Path folder) throws IOException, MalformedInputException {
    return new GitBlobs(Git.start(folder, "cat-file", "--batch"));
  }

  /** The content of a blob; each is read before the next is requested, lest a pipe run full. */
  byte[] read(String id) throws IOException, MalformedInputException {
    request(id);
    InputStream answers = git.answers();
    String head = line(answers);
    byte[] content = answers.readNBytes(size(head));
    if (answers.read() != '\n') {
      throw unreadable(head);
    }
    return content;
  }

  private void request(String id) throws IOException, MalformedInputException {
    try {
      OutputStream requests = git.requests();
      requests.write((id + "\n").getBytes(UTF_8));
      requests.flush();
    } catch (IOException e) {
      throw unreadable(id);
    }
  }

  private static String line(InputStream answers) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = answers.read(); next >= 0 && next != '\n'; next = answers.read()) {
      line.write(next);
    }
    return line.toString(UTF_8);
  }

  /** The size in the first line of an answer: {@code ID blob SIZE}. */
  private int size(String head) throws IOException, MalformedInputException {
    List<String> words = List.of(head.split(" ", -1));
    if (words.size() != 3 || words.get(2).length() > DIGITS_OF_A_SIZE) {
      throw unreadable(head);
    }
    return Integer.parseInt(words.get(2));
  }

  private MalformedInputException unreadable(String answer) throws IOException {
    return new MalformedInputException(
        "git cannot read a file of the commit: " + (answer + " " + git.complaint()).strip());
  }

  @Override
  public void close() throws IOException {
    git.close();
  }
}
