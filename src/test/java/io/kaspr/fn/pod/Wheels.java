package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Wheels made by hand, as small as pip accepts them. */
final class Wheels {
  private Wheels() {}

  /** A wheel with one module that knows its version. */
  static byte[] of(String name, String version) {
    return of(name, version, Map.of());
  }

  /** A wheel with one module and more files. */
  static byte[] of(String name, String version, Map<String, byte[]> more) {
    String info = name + "-" + version + ".dist-info/";
    Map<String, byte[]> files = new TreeMap<>(more);
    files.put(name + ".py", utf8("version = '" + version + "'\n"));
    files.putIfAbsent(info + "METADATA", utf8(metadata(name, version)));
    files.putIfAbsent(info + "WHEEL", utf8(wheel(true)));
    files.put(info + "RECORD", utf8(record(files, info)));
    return zip(files);
  }

  private static String wheel(boolean pure) {
    return "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: %s\nTag: py3-none-any\n"
        .formatted(pure);
  }

  /** A wheel for the directory of compiled packages, of version 1.0. */
  static byte[] compiled(String name, Map<String, byte[]> more) {
    Map<String, byte[]> files = new TreeMap<>(more);
    files.put(name + "-1.0.dist-info/WHEEL", utf8(wheel(false)));
    return of(name, "1.0", files);
  }

  /** A wheel that needs another package. */
  static byte[] needing(String name, String version, String requirement) {
    String info = name + "-" + version + ".dist-info/";
    Map<String, byte[]> files = new TreeMap<>();
    files.put(
        info + "METADATA", utf8(metadata(name, version) + "Requires-Dist: " + requirement + "\n"));
    return of(name, version, files);
  }

  /** A wheel with so many bytes that do not shrink. */
  static byte[] ofSize(String name, String version, int size) {
    byte[] noise = new byte[size];
    new Random(1).nextBytes(noise);
    return of(name, version, Map.of(name + ".bin", noise));
  }

  static String fileName(String name, String version) {
    return name + "-" + version + "-py3-none-any.whl";
  }

  private static String metadata(String name, String version) {
    return "Metadata-Version: 2.1\nName: " + name + "\nVersion: " + version + "\n";
  }

  private static String record(Map<String, byte[]> files, String info) {
    StringBuilder lines = new StringBuilder();
    files.keySet().forEach(file -> lines.append(file).append(",,\n"));
    return lines.append(info).append("RECORD,,\n").toString();
  }

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
