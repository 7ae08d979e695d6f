package io.kaspr.fn.pod;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32C;

/** One generation of an object in the fake bucket. */
final class StoredObject {
  private final byte[] content;
  private final long generation;

  StoredObject(byte[] content, long generation) {
    this.content = content.clone();
    this.generation = generation;
  }

  byte[] content() {
    return content.clone();
  }

  byte[] contentFrom(int offset) {
    return Arrays.copyOfRange(content, offset, content.length);
  }

  int size() {
    return content.length;
  }

  long generation() {
    return generation;
  }

  String crc32c() {
    CRC32C checksum = new CRC32C();
    checksum.update(content);
    byte[] value = ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array();
    return Base64.getEncoder().encodeToString(value);
  }

  String md5() {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(content);
      return Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
