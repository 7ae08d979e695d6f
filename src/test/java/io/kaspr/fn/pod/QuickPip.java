package io.kaspr.fn.pod;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Stands in for pip, where a test is about the network alone or about what no real pip does at
 * will.
 */
final class QuickPip {
  private QuickPip() {}

  /** From now on pip does nothing but write one module, and so many bytes that do not shrink. */
  static void install(TestBed bed, int bytes) throws IOException {
    install(
        bed,
        """
        import os, sys
        target = sys.argv[sys.argv.index("--target") + 1]
        with open(target + "/hello.py", "w") as module:
            module.write("version = '1.0'\\n")
        with open(target + "/hello.bin", "wb") as noise:
            noise.write(os.urandom(%d))
        """
            .formatted(bytes));
  }

  /** From now on pip is this program. */
  static void install(TestBed bed, String program) throws IOException {
    Path pip = Files.createDirectories(bed.pod.directory().resolve("tmp/quick/pip"));
    Files.writeString(pip.resolve("__init__.py"), "");
    Files.writeString(pip.resolve("__main__.py"), program);
    bed.force("PYTHONPATH", "/tmp/quick");
  }
}
