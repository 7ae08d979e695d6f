package io.kaspr.fn.pod;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands in for pip, which takes seconds, where a test is about the network alone. */
final class QuickPip {
  private QuickPip() {}

  /** From now on pip does nothing but write one module, and so many bytes that do not shrink. */
  static void install(TestBed bed, int bytes) throws IOException {
    Path pip = Files.createDirectories(bed.pod.directory().resolve("tmp/quick/pip"));
    Files.writeString(pip.resolve("__init__.py"), "");
    Files.writeString(
        pip.resolve("__main__.py"),
        """
        import os, sys
        target = sys.argv[sys.argv.index("--target") + 1]
        with open(target + "/hello.py", "w") as module:
            module.write("version = '1.0'\\n")
        with open(target + "/hello.bin", "wb") as noise:
            noise.write(os.urandom(%d))
        """
            .formatted(bytes));
    bed.force("PYTHONPATH", "/tmp/quick");
  }
}
