package io.kaspr.fn.cli.files;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.scan.Utf8;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** Decodes files: UTF-8, and UTF-16 with a byte order mark, as Windows' PowerShell writes it. */
final class Encodings {
  private static final int NOTHING = -1;

  private Encodings() {}

  /** The text of a file's bytes, without a byte order mark. */
  static String decode(byte[] bytes) throws MalformedInputException {
    int first = at(bytes, 0);
    int second = at(bytes, 1);
    boolean zeros = at(bytes, 2) == 0 && at(bytes, 3) == 0;
    if ((first == 0xFF && second == 0xFE && zeros) || (first == 0 && second == 0)) {
      throw new MalformedInputException("is UTF-32; save it as UTF-8");
    }
    if (first == 0xFF && second == 0xFE) {
      return utf16(bytes, UTF_16LE);
    }
    if (first == 0xFE && second == 0xFF) {
      return utf16(bytes, UTF_16BE);
    }
    if (bytes.length > 1 && (first == 0 || second == 0)) {
      throw new MalformedInputException(
          "is UTF-16 without a byte order mark, or no text; save it as UTF-8");
    }
    String text = Utf8.decode(bytes);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? Byte.toUnsignedInt(bytes[index]) : NOTHING;
  }

  private static String utf16(byte[] bytes, Charset charset) throws MalformedInputException {
    try {
      ByteBuffer behindMark = ByteBuffer.wrap(bytes, 2, bytes.length - 2);
      return charset.newDecoder().decode(behindMark).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedInputException("begins as UTF-16, but is not; save it as UTF-8");
    }
  }
}
