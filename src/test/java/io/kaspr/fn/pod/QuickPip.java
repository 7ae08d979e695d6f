package io.kaspr.fn.pod;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Stands in for pip, where a test is about the network alone or about what no real pip does at
 * will.
 */
final class QuickPip {
  private static final String END =
      """
      import os, sys
      info = sys.argv[sys.argv.index("--target") + 1] + "/hello-1.0.dist-info"
      os.mkdir(info)
      with open(info + "/METADATA", "w") as metadata:
          metadata.write("Metadata-Version: 2.1\\nName: hello\\nVersion: 1.0\\n")
      print("Successfully installed hello-1.0")
      """;

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

  /** From now on pip is this program, and then says as pip does that hello is installed. */
  static void install(TestBed bed, String program) throws IOException {
    Path pip = Files.createDirectories(bed.pod.directory().resolve("tmp/quick/pip"));
    Files.writeString(pip.resolve("__init__.py"), "");
    Files.writeString(pip.resolve("__main__.py"), program + "\n" + END);
    bed.force("PYTHONPATH", "/tmp/quick");
  }
}
