package io.kaspr.fn.pod;

import java.io.ByteArrayOutputStream;

/** A resumable upload on the side of the bucket. */
final class UploadSession {
  private static final int GRAIN = 256 * 1024;

  private final String key;
  private final long expectedGeneration;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  /** What became of a chunk. */
  enum Taken {
    MORE,
    COMPLETE,
    WRONG
  }

  UploadSession(String key, long expectedGeneration) {
    this.key = key;
    this.expectedGeneration = expectedGeneration;
  }

  String key() {
    return key;
  }

  long expectedGeneration() {
    return expectedGeneration;
  }

  int size() {
    return content.size();
  }

  byte[] content() {
    return content.toByteArray();
  }

  /**
   * Takes {@code bytes 0-41/42}, {@code bytes 0-262143/*} or the question {@code bytes *}{@code
   * /*}.
   */
  Taken take(String contentRange, byte[] body) {
    String range = contentRange.replace("bytes ", "");
    String total = range.substring(range.indexOf('/') + 1);
    boolean asks = range.startsWith("*");
    if (!asks && !fits(range.substring(0, range.indexOf('/')), body)) {
      return Taken.WRONG;
    }
    boolean open = total.equals("*");
    if (open && body.length % GRAIN != 0) {
      return Taken.WRONG;
    }
    content.writeBytes(body);
    return !open && content.size() == Integer.parseInt(total) ? Taken.COMPLETE : Taken.MORE;
  }

  private boolean fits(String range, byte[] body) {
    int first = Integer.parseInt(range.substring(0, range.indexOf('-')));
    int last = Integer.parseInt(range.substring(range.indexOf('-') + 1));
    return first == content.size() && last - first + 1 == body.length;
  }
}
