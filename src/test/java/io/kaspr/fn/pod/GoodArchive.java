package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** An archive that the script made itself, as it would have made it for the app of a test bed. */
final class GoodArchive {
  private static Optional<Original> made = Optional.empty();

  private GoodArchive() {}

  /** What a script really uploaded, and for which packages. */
  private record Original(String hash, String key, String tar) {}

  static String key(TestBed bed) throws IOException, InterruptedException {
    return original().key.replace(original().hash, bed.packagesHash());
  }

  static byte[] content(TestBed bed) throws IOException, InterruptedException {
    String marker = "packages ";
    String tar = original().tar.replace(marker + original().hash, marker + bed.packagesHash());
    return Archives.gzip(tar.getBytes(ISO_8859_1));
  }

  /** Stores it in the bucket of the bed. */
  static StoredObject store(TestBed bed) throws IOException, InterruptedException {
    return bed.google.bucket.put(key(bed), content(bed));
  }

  private static synchronized Original original() throws IOException, InterruptedException {
    if (made.isEmpty()) {
      made = Optional.of(make());
    }
    return made.get();
  }

  private static Original make() throws IOException, InterruptedException {
    try (TestBed bed = new TestBed(Files.createTempDirectory("good-archive"))) {
      Run run = bed.run();
      if (bed.google.bucket.objects().isEmpty()) {
        throw new AssertionError("nothing was uploaded: " + run.output());
      }
      String key = bed.google.bucket.objects().keySet().iterator().next();
      String tar = Archives.text(bed.google.bucket.only().content());
      return new Original(bed.packagesHash(), key, tar);
    }
  }
}
