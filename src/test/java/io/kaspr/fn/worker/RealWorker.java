package io.kaspr.fn.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaspr.fn.pod.Tools;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A checkout of Kaspr's worker, and a Python with all that it needs. */
record RealWorker(String checkout, String python) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SCRIPT = Path.of("src/test/python/worker_loads.py");

  /** Skips the test where there is none. */
  static RealWorker required() {
    return new RealWorker(
        variable("KASPR_WORKER", "a checkout of Kaspr's worker"),
        variable("KASPR_PYTHON", "a Python that has what the worker needs"));
  }

  private static String variable(String name, String what) {
    Optional<String> value = Optional.ofNullable(System.getenv(name)).filter(v -> !v.isEmpty());
    Tools.require(value.isPresent(), name + " does not name " + what);
    return value.orElseThrow();
  }

  /** What it makes of pods, as they are described: OK, or what went wrong. */
  Map<Description, String> outcomes(Set<Description> pods)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(python, SCRIPT.toString(), checkout)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(JSON.writeValueAsBytes(pods));
    }
    Map<Description, String> outcomes = new HashMap<>();
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      for (Description pod : pods) {
        outcomes.put(pod, Objects.requireNonNull(lines.readLine(), SCRIPT + " died"));
      }
    }
    if (process.waitFor() != 0) {
      throw new AssertionError(SCRIPT + " ended with " + process.exitValue());
    }
    return outcomes;
  }

  /** What the worker finds in a pod; many pods are alike to it. */
  record Description(
      Map<String, String> environment, Map<String, String> files, List<String> directories) {
    static Description of(PodView pod) {
      PodMounts mounts = pod.mounts();
      return new Description(pod.environment(), mounts.files(), mounts.directories());
    }
  }
}
