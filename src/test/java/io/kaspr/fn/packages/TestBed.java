package io.kaspr.fn.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A pod, Google and a package index, and what passes between them. */
final class TestBed implements AutoCloseable {
  private static final ServiceAccount ACCOUNT = ServiceAccount.create();

  final FakeGoogle google = new FakeGoogle(ACCOUNT);
  final PackageIndex index = new PackageIndex();
  final PodSandbox pod;
  final Map<String, String> environment = new LinkedHashMap<>();

  private final List<String> secrets = new ArrayList<>();

  TestBed(Path directory) throws IOException {
    this(PodSandbox.in(directory));
  }

  TestBed(PodSandbox pod) throws IOException {
    this.pod = pod;
    index.add("hello", "1.0");
    Files.writeString(pod.keyFile(), google.keyFile());
    environment.putAll(ContainerEnvironment.of("hello", index.url()));
    environment.put("STORAGE_EMULATOR_HOST", google.url());
  }

  TestBed with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Sets a variable that nobody may see the value of. */
  TestBed withSecret(String name, String value) {
    secrets.add(value);
    return with(name, value);
  }

  /** Another form of a secret that nobody may see either. */
  TestBed neverShow(String secret) {
    secrets.add(secret);
    return this;
  }

  /** Runs the init container to its end, and looks for leaks. */
  Run run() throws IOException, InterruptedException {
    return run(120);
  }

  Run run(int seconds) throws IOException, InterruptedException {
    Process container = start();
    try (LeakWatch leaks = LeakWatch.start(container, this::secrets)) {
      if (!container.waitFor(seconds, TimeUnit.SECONDS)) {
        container.destroyForcibly();
        throw new AssertionError("still running after " + seconds + " s: " + pod.output());
      }
      Run run = new Run(container.exitValue(), pod.output());
      verify(leaks);
      return run;
    }
  }

  Process start() throws IOException {
    return pod.start(environment, List.of("/bin/bash", "-c", InstallScript.gcs()));
  }

  private void verify(LeakWatch leaks) throws IOException {
    leaks.verify("the output", pod.output());
    leaks.verify("the termination log", pod.terminationLog());
    leaks.verify(pod.packages());
    leaks.verify(pod.directory().resolve("tmp"));
    for (StoredObject object : google.bucket.objects().values()) {
      leaks.verify("the archive", Archives.text(object.content()));
    }
  }

  private List<String> secrets() {
    List<String> all = new ArrayList<>(google.secrets());
    all.addAll(secrets);
    return all;
  }

  @Override
  public void close() {
    google.close();
    index.close();
  }
}
