package io.kaspr.fn.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes a text of bytes a little, at places that chance chooses. */
final class Mutation {
  private final Random random;
  private byte[] bytes;

  private Mutation(byte[] bytes, Random random) {
    this.bytes = bytes;
    this.random = random;
  }

  /** The bytes with a change or two; some are pieces of other texts. */
  static byte[] of(byte[] bytes, List<byte[]> others, Random random) {
    Mutation mutation = new Mutation(bytes, random);
    int changes = random.nextInt(3) == 0 ? 2 : 1;
    for (int i = 0; i < changes; i++) {
      mutation.change(others);
    }
    return mutation.bytes;
  }

  private void change(List<byte[]> others) {
    int at = place();
    switch (random.nextInt(12)) {
      case 0 -> replace(at, 1, new byte[] {(byte) (byteAt(at) ^ 1 << random.nextInt(8))});
      case 1 -> replace(at, 0, new byte[] {(byte) random.nextInt(256)});
      case 2 -> replace(at, 1 + random.nextInt(4), new byte[0]);
      case 3 -> replace(at, 0, piece(bytes, at, 1 + random.nextInt(30)));
      case 4 -> replace(place(), 0, line(bytes, at));
      case 5 -> replace(start(at), line(bytes, at).length, new byte[0]);
      case 6 -> replace(start(at), 0, line(others.get(random.nextInt(others.size()))));
      case 7 -> replace(at, 0, deep());
      case 8 -> bytes = withOtherLineBreaks();
      case 9 -> replace(start(at), 0, odd(OddPieces.OF_LINES));
      default -> replace(at, 0, odd(OddPieces.OF_TEXTS));
    }
  }

  private int place() {
    return random.nextInt(bytes.length + 1);
  }

  private int byteAt(int at) {
    return at < bytes.length ? bytes[at] : 0;
  }

  private void replace(int at, int length, byte[] other) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int end = Math.min(bytes.length, at + length);
    out.write(bytes, 0, at);
    out.writeBytes(other);
    out.write(bytes, end, bytes.length - end);
    bytes = out.toByteArray();
  }

  private static byte[] piece(byte[] bytes, int at, int length) {
    return Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + length));
  }

  /** Where the line of a place starts, or its first character. */
  private int start(int at) {
    int start = at;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    while (random.nextBoolean() && byteAt(start) == ' ') {
      start++;
    }
    return start;
  }

  private byte[] line(byte[] text) {
    return line(text, random.nextInt(text.length + 1));
  }

  /** From a place to the end of the line behind it, or of some lines. */
  private byte[] line(byte[] text, int at) {
    int end = at;
    for (int lines = 1 + random.nextInt(3); lines > 0 && end < text.length; end++) {
      lines -= text[end] == '\n' ? 1 : 0;
    }
    return piece(text, at, end - at);
  }

  /** Brackets or dashes in each other, or a key that is too long for a simple one. */
  private byte[] deep() {
    int depth = 1 << random.nextInt(12);
    String open = List.of("[", "{a: ", "- ", "? ", "a: [", "k").get(random.nextInt(6));
    return (open.repeat(depth) + (random.nextBoolean() ? ": x\n" : "")).getBytes(UTF_8);
  }

  private byte[] withOtherLineBreaks() {
    String text = new String(bytes, UTF_8);
    String other = List.of("\r\n", "\r", "\n\n", " \n").get(random.nextInt(4));
    return text.replace("\n", other).getBytes(UTF_8);
  }

  private byte[] odd(List<String> pieces) {
    return pieces.get(random.nextInt(pieces.size())).getBytes(UTF_8);
  }
}
