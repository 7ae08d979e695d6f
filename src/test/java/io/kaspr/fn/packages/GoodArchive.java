package io.kaspr.fn.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** An archive that the script made itself; made once. */
record GoodArchive(String key, StoredObject object) {
  private static Optional<GoodArchive> made = Optional.empty();

  static synchronized GoodArchive get() throws IOException, InterruptedException {
    if (made.isEmpty()) {
      made = Optional.of(make(Files.createTempDirectory("good-archive")));
    }
    return made.orElseThrow();
  }

  private static GoodArchive make(Path directory) throws IOException, InterruptedException {
    try (TestBed bed = new TestBed(directory)) {
      Run run = bed.run();
      for (Map.Entry<String, StoredObject> entry : bed.google.bucket.objects().entrySet()) {
        return new GoodArchive(entry.getKey(), entry.getValue());
      }
      throw new AssertionError("nothing was uploaded: " + run.output());
    }
  }

  byte[] content() {
    return object.content();
  }

  /** Stores it in another bucket. */
  void putInto(FakeBucket bucket) {
    bucket.put(key, content());
  }
}
