package io.kaspr.fn.pod;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;

/** Archives taken apart, and others made by hand as nobody should make them. */
final class Archives {
  private static final int MEBIBYTE = 1 << 20;

  /** Of a member, up to its length: the extra field KF of four bytes. */
  private static final byte[] HEAD = {
    0x1f, (byte) 0x8b, 8, 4, 0, 0, 0, 0, 4, (byte) 0xff, 8, 0, 'K', 'F', 4, 0
  };

  private Archives() {}

  /** All bytes of an archive as text; nothing if it is no gzip file. */
  static String text(byte[] archive) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(archive))) {
      return new String(gzip.readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  /** The names in an archive, in order. */
  static List<String> names(byte[] archive) {
    byte[] tar = text(archive).getBytes(ISO_8859_1);
    List<String> names = new ArrayList<>();
    for (int at = 0; at < tar.length && tar[at] != 0; at += 512) {
      names.add(field(tar, at, 100));
      int size = Integer.parseInt(field(tar, at + 124, 12).strip(), 8);
      at += (size + 511) / 512 * 512;
    }
    return names;
  }

  private static String field(byte[] tar, int at, int length) {
    String field = new String(tar, at, length, ISO_8859_1);
    int end = field.indexOf('\0');
    return end < 0 ? field : field.substring(0, end);
  }

  /** What a tar file may have beside what a good one has. */
  record Member(String name, char type, String link, int mode, int size) {
    static Member file(String name) {
      return new Member(name, '0', "", 0644, 0);
    }

    static Member link(String name, String target) {
      return new Member(name, '2', target, 0777, 0);
    }
  }

  /** An archive of these files. */
  static byte[] of(Map<String, String> files) {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    files.forEach(
        (name, text) -> {
          byte[] content = text.getBytes(UTF_8);
          tar.writeBytes(header(new Member(name, '0', "", 0644, content.length)));
          tar.writeBytes(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
        });
    tar.writeBytes(new byte[1024]);
    return gzip(tar.toByteArray());
  }

  /** An archive of some members more than a good one has, put before its end. */
  static byte[] with(byte[] archive, Member... members) {
    byte[] tar = text(archive).getBytes(ISO_8859_1);
    ByteArrayOutputStream longer = new ByteArrayOutputStream();
    longer.write(tar, 0, endOfMembers(tar));
    for (Member member : members) {
      longer.writeBytes(header(member));
      longer.writeBytes(new byte[(member.size + 511) / 512 * 512]);
    }
    longer.writeBytes(new byte[1024]);
    return gzip(longer.toByteArray());
  }

  private static int endOfMembers(byte[] tar) {
    int end = tar.length;
    while (end > 0 && tar[end - 1] == 0) {
      end--;
    }
    return (end + 511) / 512 * 512;
  }

  /** Packed as the script does it: in members of a mebibyte, each with its length. */
  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = 0; at < content.length || at == 0; at += MEBIBYTE) {
      byte[] part = Arrays.copyOfRange(content, at, Math.min(at + MEBIBYTE, content.length));
      CRC32 sum = new CRC32();
      sum.update(part);
      byte[] body = deflated(part);
      ByteBuffer member =
          ByteBuffer.allocate(HEAD.length + 4 + body.length + 8).order(LITTLE_ENDIAN);
      member.put(HEAD).putInt(body.length + 8).put(body).putInt((int) sum.getValue());
      bytes.writeBytes(member.putInt(part.length).array());
    }
    return bytes.toByteArray();
  }

  private static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(1, true);
    deflater.setInput(content);
    deflater.finish();
    byte[] room = new byte[content.length + 1000];
    int length = deflater.deflate(room);
    deflater.end();
    return Arrays.copyOf(room, length);
  }

  private static byte[] header(Member member) {
    byte[] header = new byte[512];
    put(header, 0, member.name);
    put(header, 100, "%07o".formatted(member.mode));
    put(header, 108, "0000000");
    put(header, 116, "0000000");
    put(header, 124, "%011o".formatted(member.size));
    put(header, 136, "00000000000");
    put(header, 148, "        ");
    header[156] = (byte) member.type;
    put(header, 157, member.link);
    put(header, 257, "ustar  ");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, "%06o\0 ".formatted(sum));
    return header;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
