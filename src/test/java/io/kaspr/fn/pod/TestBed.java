package io.kaspr.fn.pod;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An app, its pod, Google and a package index, and what passes between them. */
final class TestBed implements AutoCloseable {
  private static final ServiceAccount ACCOUNT = ServiceAccount.create();

  final FakeGoogle google;
  final PackageIndex index;
  final PodSandbox pod;
  final App app;

  private final Map<String, Map<String, String>> secrets = new TreeMap<>();
  private final Overrides overrides = new Overrides();
  private boolean traced;
  private final List<String> hidden = new ArrayList<>();

  TestBed(Path directory) throws IOException {
    this(directory, new FakeGoogle(ACCOUNT), new PackageIndex());
    index.add("hello", "1.0");
  }

  private TestBed(Path directory, FakeGoogle google, PackageIndex index) throws IOException {
    this.pod = PodSandbox.in(directory);
    this.google = google;
    this.index = index;
    this.app = new App(index.url());
    findGoogle();
  }

  private void findGoogle() {
    keyFile(google.keyFile());
    env("STORAGE_EMULATOR_HOST", google.url());
  }

  /** From now on Google speaks TLS. */
  TestBed overTls(Certificate certificate) throws IOException {
    google.overTls(certificate);
    findGoogle();
    return this;
  }

  /** Another pod of the same app, with the same Google and index. */
  TestBed anotherPod(Path directory) throws IOException {
    return new TestBed(directory, google, index);
  }

  /** Sets a field of {@code spec.pythonPackages}; names are joined by dots. */
  TestBed set(String path, @Nullable Object value) {
    app.set("pythonPackages." + path, value);
    return this;
  }

  /** The packages of the app. */
  TestBed packages(String... requirements) {
    return set("packages", List.of(requirements));
  }

  /** Adds a variable in the template of the init container. */
  TestBed env(String name, String value) {
    app.env(Map.of("name", name, "value", value));
    return this;
  }

  /** Adds a variable whose value is in a Secret, and that nobody may see. */
  TestBed secretEnv(String name, String value) {
    secrets.computeIfAbsent("more", any -> new TreeMap<>()).put(name, value);
    Map<String, Object> key = Map.of("name", "more", "key", name);
    app.env(Map.of("name", name, "valueFrom", Map.of("secretKeyRef", key)));
    return neverShow(value);
  }

  /** Gives the app credentials for its index. */
  TestBed credentials(String username, String password) {
    secrets.put("pypi", Map.of("username", username, "password", password));
    set("credentials.secretRef.name", "pypi");
    return neverShow(username).neverShow(password);
  }

  /** Puts this where the key file of the service account belongs. */
  TestBed keyFile(String text) {
    secrets.put("gcs-sa-key", Map.of("sa.json", text));
    return this;
  }

  TestBed withoutSecret(String name) {
    secrets.remove(name);
    return this;
  }

  /** Sets a variable to what no app can have, past the checks of the function. */
  TestBed force(String name, String value) {
    overrides.set(name, value);
    return this;
  }

  /** Takes a variable away, past the checks of the function. */
  TestBed without(String name) {
    overrides.remove(name);
    return this;
  }

  /** Runs another script in place of ours. */
  TestBed script(String text) {
    overrides.script(text);
    return this;
  }

  /** From now on every argument of every program is looked at, which takes its time. */
  TestBed traced() {
    Tools.require("strace");
    traced = true;
    return this;
  }

  /** Another form of a secret that nobody may see either. */
  TestBed neverShow(String secret) {
    if (!secret.isEmpty()) {
      hidden.add(secret);
    }
    return this;
  }

  String packagesHash() {
    return container().environment().getOrDefault("PACKAGES_HASH", "none");
  }

  /** Runs the init container to its end, and looks for leaks. */
  Run run() throws IOException, InterruptedException {
    return run(container());
  }

  /** The containers of the Job that fills the bucket, each to be run if the one before did well. */
  List<Kubelet.Started> warmUpContainers() {
    return new Kubelet(app.warmUpPod(), secrets).containers().stream().map(overrides::in).toList();
  }

  Run run(Kubelet.Started started) throws IOException, InterruptedException {
    Process container = start(started);
    try (LeakWatch leaks = LeakWatch.start(container, this::secrets)) {
      if (!container.waitFor(120, TimeUnit.SECONDS)) {
        container.destroyForcibly();
        throw new AssertionError("still running after two minutes: " + pod.output());
      }
      Run run = new Run(container.exitValue(), pod.output());
      verify(leaks);
      return run;
    }
  }

  Process start() throws IOException {
    return start(container());
  }

  private Process start(Kubelet.Started container) throws IOException {
    return pod.start(container, traced ? pod.trace().command() : List.of());
  }

  private Kubelet.Started container() {
    return overrides.in(new Kubelet(app.pod(), secrets).initContainer());
  }

  private void verify(LeakWatch leaks) throws IOException {
    leaks.verify();
    leaks.verify("the arguments", pod.trace().text());
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
    all.addAll(hidden);
    return all;
  }

  @Override
  public void close() {
    google.close();
    index.close();
  }
}
