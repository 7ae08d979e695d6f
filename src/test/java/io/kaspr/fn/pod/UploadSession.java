package io.kaspr.fn.pod;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** A resumable upload on the side of the bucket. */
final class UploadSession {
  private static final int GRAIN = 256 * 1024;

  private final String key;
  private final long expectedGeneration;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private Optional<StoredObject> stored = Optional.empty();
  private int most = Integer.MAX_VALUE;

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

  synchronized int size() {
    return content.size();
  }

  synchronized byte[] content() {
    return content.toByteArray();
  }

  /** What the upload became; a session that is asked again says the same again. */
  synchronized Optional<StoredObject> stored() {
    return stored;
  }

  synchronized void end(StoredObject object) {
    stored = Optional.of(object);
  }

  /** Of the next chunk at most so many bytes are kept. */
  synchronized void keepOnly(int bytes) {
    most = bytes;
  }

  /**
   * Takes {@code bytes 0-41/42}, {@code bytes 0-262143/*} or the question {@code bytes *}{@code
   * /*}.
   */
  synchronized Taken take(String contentRange, byte[] body) {
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
    content.write(body, 0, Math.min(most, body.length));
    most = Integer.MAX_VALUE;
    return !open && content.size() == Integer.parseInt(total) ? Taken.COMPLETE : Taken.MORE;
  }

  private boolean fits(String range, byte[] body) {
    int first = Integer.parseInt(range.substring(0, range.indexOf('-')));
    int last = Integer.parseInt(range.substring(range.indexOf('-') + 1));
    return first == content.size() && last - first + 1 == body.length;
  }
}
