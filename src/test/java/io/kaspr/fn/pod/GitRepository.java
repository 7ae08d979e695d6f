package io.kaspr.fn.pod;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A git repository with a package that builds itself, so that pip needs no build tools. */
final class GitRepository {
  private static final String PYPROJECT =
      """
      [build-system]
      requires = []
      build-backend = "backend"
      backend-path = ["."]
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

  private GitRepository() {}

  /** A directory with {@code hello.git}, ready to be served as plain files. */
  static Path create(Path directory) throws IOException {
    Path work = Files.createDirectories(directory.resolve("work"));
    Files.writeString(work.resolve("pyproject.toml"), PYPROJECT);
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
