package io.kaspr.fn.packages;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * SHA-256 (FIPS 180-4). The JDK has it too, but loads all its providers of cryptography to find it,
 * which takes a tenth of the time of a call.
 */
final class Sha256 {
  /** The bytes of a block, and of the length of the message in the last one. */
  private static final int BLOCK = 64;

  private static final int LENGTH = 8;

  /** The first bits of the fractions of the cube roots of the first 64 primes. */
  private static final int[] K = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
  };

  /** The first bits of the fractions of the square roots of the first 8 primes. */
  private final int[] hash = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
  };

  private Sha256() {}

  /** The 32 bytes of the hash of a message. */
  static byte[] of(byte[] message) {
    Sha256 sha = new Sha256();
    ByteBuffer padded = padded(message);
    while (padded.hasRemaining()) {
      sha.add(schedule(padded));
    }
    ByteBuffer digest = ByteBuffer.allocate(sha.hash.length * Integer.BYTES);
    digest.asIntBuffer().put(sha.hash);
    return digest.array();
  }

  /** Whole blocks: the message, one bit that is set, zeros, and the message's length in bits. */
  private static ByteBuffer padded(byte[] message) {
    int blocks = (message.length + LENGTH) / BLOCK + 1;
    byte[] padded = Arrays.copyOf(message, blocks * BLOCK);
    padded[message.length] = (byte) 0x80;
    return ByteBuffer.wrap(padded).putLong(padded.length - LENGTH, 8L * message.length);
  }

  private static int[] schedule(ByteBuffer message) {
    int[] w = new int[K.length];
    for (int t = 0; t < w.length; t++) {
      w[t] =
          t < BLOCK / Integer.BYTES
              ? message.getInt()
              : sigma(w[t - 2], 17, 19, 10) + w[t - 7] + sigma(w[t - 15], 7, 18, 3) + w[t - 16];
    }
    return w;
  }

  private static int sigma(int x, int rotation, int other, int shift) {
    return Integer.rotateRight(x, rotation) ^ Integer.rotateRight(x, other) ^ (x >>> shift);
  }

  private void add(int[] schedule) {
    int a = hash[0];
    int b = hash[1];
    int c = hash[2];
    int d = hash[3];
    int e = hash[4];
    int f = hash[5];
    int g = hash[6];
    int h = hash[7];
    for (int t = 0; t < K.length; t++) {
      int first = h + sum(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + K[t] + schedule[t];
      int second = sum(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = d + first;
      d = c;
      c = b;
      b = a;
      a = first + second;
    }
    addToHash(a, b, c, d, e, f, g, h);
  }

  private static int sum(int x, int first, int second, int third) {
    return Integer.rotateRight(x, first)
        ^ Integer.rotateRight(x, second)
        ^ Integer.rotateRight(x, third);
  }

  private void addToHash(int... mixed) {
    for (int i = 0; i < hash.length; i++) {
      hash[i] += mixed[i];
    }
  }
}
