package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The source of package hello, which needs no more to be built than a module of its own. */
final class SourcePackage {
  private static final String PYPROJECT =
      """
      [build-system]
      requires = [%s]
      build-backend = "backend"
      %s
      """;

  private static final String BACKEND =
      """
      import zipfile

      WHEEL = "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"
      FILES = {
          "hello.py": "version = 'git'\\n",
          "hello-1.0.dist-info/METADATA": "Metadata-Version: 2.1\\nName: hello\\nVersion: 1.0\\n",
          "hello-1.0.dist-info/WHEEL": WHEEL,
          "hello-1.0.dist-info/RECORD": "hello.py,,\\n",
      }

      def build_wheel(directory, config_settings=None, metadata_directory=None):
          name = "hello-1.0-py3-none-any.whl"
          with zipfile.ZipFile(directory + "/" + name, "w") as wheel:
              for file, text in FILES.items():
                  wheel.writestr(file, text)
          return name
      """;

  private SourcePackage() {}

  /** Makes hello a source distribution, which needs another package of the index to be built. */
  static void addTo(PackageIndex index) {
    addTo(index, "");
  }

  /** The same, but to build it takes a minute. */
  static void addSlowTo(PackageIndex index) {
    addTo(index, "import time; time.sleep(60)");
  }

  /** The same, but what builds it runs this first. */
  static void addTo(PackageIndex index, String first) {
    String builder = "builder";
    index.add(
        Wheels.fileName(builder, "1.0"),
        Wheels.of(builder, "1.0", Map.of("backend.py", (first + "\n" + BACKEND).getBytes(UTF_8))));
    Map<String, String> files = new TreeMap<>();
    files.put("hello-1.0/pyproject.toml", PYPROJECT.formatted("\"builder\"", ""));
    files.put("hello-1.0/PKG-INFO", "Metadata-Version: 2.1\nName: hello\nVersion: 1.0\n");
    index.remove(Wheels.fileName("hello", "1.0"));
    index.add("hello-1.0.tar.gz", Archives.of(files));
  }

  /** A directory with {@code hello.git}, ready to be served as plain files. */
  static Path gitRepository(Path directory) throws IOException {
    Path work = Files.createDirectories(directory.resolve("work"));
    Files.writeString(
        work.resolve("pyproject.toml"), PYPROJECT.formatted("", "backend-path = [\".\"]"));
    Files.writeString(work.resolve("backend.py"), BACKEND);
    git("init", "--quiet", "--initial-branch=main", work.toString());
    git("-C", work.toString(), "add", ".");
    git("-C", work.toString(), "commit", "--quiet", "--message=A package");
    Path bare = directory.resolve("hello.git");
    git("clone", "--quiet", "--bare", work.toString(), bare.toString());
    git("-C", bare.toString(), "update-server-info");
    return directory;
  }

  private static void git(String... arguments) {
    String[] command = new String[arguments.length + 5];
    command[0] = "git";
    command[1] = "-c";
    command[2] = "user.name=Author";
    command[3] = "-c";
    command[4] = "user.email=author@example.com";
    System.arraycopy(arguments, 0, command, 5, arguments.length);
    Tools.output(command);
  }
}
