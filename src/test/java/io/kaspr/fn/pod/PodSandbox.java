package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A pod on this machine: one container as PID 1, with volumes that outlive its runs. */
record PodSandbox(Path directory) {

  /** A pod whose image has just what the script may rely on. */
  static PodSandbox in(Path directory) throws IOException {
    PodSandbox pod = new PodSandbox(directory);
    Files.createDirectories(directory.resolve("etc"));
    Volume.at(directory.resolve("tmp"));
    Volume.at(pod.packages());
    pod.file("termination-log", "");
    Volume.openToAll(directory.resolve("termination-log"));
    pod.file("user", "");
    Files.write(pod.tools(), Image.programs());
    pod.file("image", Image.ROOT.orElse(Path.of("/")) + "\n");
    pod.withPython(Image.python());
    try (InputStream script = PodSandbox.class.getResourceAsStream("pod.sh")) {
      Files.write(directory.resolve("pod.sh"), script.readAllBytes());
    }
    return pod;
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  /** From now on the image has this Python, and all that was installed with it. */
  void withPython(Path python) throws IOException {
    file("python", python.resolve("../..").normalize() + "\n");
    without("python3");
    alsoWith("python3", Image.place(python));
  }

  /** From now on the volume is one of its own in each run, with these limits of tmpfs. */
  void limitVolume(String limits) throws IOException {
    file("volume-size", limits);
  }

  /** From now on the container runs as the user that these options of setpriv say. */
  void runAs(String options) throws IOException {
    Tools.require("setpriv");
    Tools.require("root".equals(System.getProperty("user.name")), "another user needs root");
    file("user", options + "\n");
  }

  /** From now on the image's working directory is this. */
  void workIn(String path) throws IOException {
    file("workdir", path + "\n");
  }

  /** From now on /tmp cannot be written. */
  void withReadOnlyTmp() throws IOException {
    file("tmp-read-only", "");
  }

  /** From now on there is no /dev/termination-log. */
  void withoutTerminationLog() throws IOException {
    Files.delete(directory.resolve("termination-log"));
  }

  /** From now on the image lacks this tool. */
  void without(String tool) throws IOException {
    Files.write(
        tools(),
        Files.readAllLines(tools()).stream().filter(line -> !line.startsWith(tool + " ")).toList());
  }

  /** From now on the image has this tool too. */
  void alsoWith(String tool) throws IOException {
    alsoWith(tool, Image.find(tool).orElseThrow());
  }

  void alsoWith(String tool, Path program) throws IOException {
    Files.writeString(tools(), tool + " " + program + "\n", APPEND);
  }

  private Path tools() {
    return directory.resolve("tools");
  }

  Path packages() {
    return volume(App.NAME + "-app-packages");
  }

  private Path volume(String name) {
    return directory.resolve("volumes").resolve(name);
  }

  private Volume packagesVolume() {
    return new Volume(packages());
  }

  /** The names at the top of the volume. */
  List<String> listing() throws IOException {
    return packagesVolume().listing();
  }

  /** Every file of the volume and what is in it. */
  Map<String, String> contents() throws IOException {
    return packagesVolume().contents();
  }

  /** Makes this another pod: the volume goes with the pod. */
  void newVolume() throws IOException {
    packagesVolume().clear();
  }

  /** Puts a file over one in /etc. */
  void etc(String name, String text) throws IOException {
    file("etc/" + name, text);
  }

  String terminationLog() throws IOException {
    Path log = directory.resolve("termination-log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  ExecTrace trace() {
    return new ExecTrace(directory.resolve("trace"));
  }

  /**
   * Starts a container, below a tracer if there is one; its output goes to the file {@code output}
   * in the pod's directory.
   */
  Process start(Kubelet.Started container, List<String> tracer) throws IOException {
    List<String> mounts = new ArrayList<>();
    for (Kubelet.Mount mount : container.mounts()) {
      mounts.add(mount(mount));
    }
    Files.write(directory.resolve("mounts"), mounts);
    removeMountPoints();
    List<String> command = new ArrayList<>(tracer);
    command.addAll(Tools.unshare());
    command.addAll(List.of("/bin/sh", directory.resolve("pod.sh").toString()));
    command.add(directory.toString());
    command.addAll(container.command());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(container.environment());
    return builder.redirectErrorStream(true).redirectOutput(outputFile().toFile()).start();
  }

  private String mount(Kubelet.Mount mount) throws IOException {
    Volume volume = Volume.at(volume(mount.volume()));
    if (mount.files().isPresent()) {
      volume.fill(mount.files().get());
    }
    return (mount.readOnly() ? "ro " : "rw ")
        + volume.directory().toRealPath()
        + " "
        + mount.path();
  }

  String output() throws IOException {
    return new String(Files.readAllBytes(outputFile()), UTF_8);
  }

  /** Waits until the container has said this. */
  void awaitOutput(String text) throws IOException, InterruptedException {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!output().contains(text)) {
      if (System.nanoTime() > patience) {
        throw new AssertionError("never said: " + text + "\n" + output());
      }
      Thread.sleep(20);
    }
  }

  private Path outputFile() {
    return directory.resolve("output");
  }

  private void removeMountPoints() throws IOException {
    for (String name : List.of("opt", "dev", "run")) {
      Files.deleteIfExists(directory.resolve(name));
    }
  }
}
