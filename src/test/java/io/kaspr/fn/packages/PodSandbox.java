package io.kaspr.fn.packages;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A pod on this machine: one container as PID 1, with volumes that outlive its runs. */
record PodSandbox(Path directory) {

  /** A pod whose image has just what the script may rely on. */
  static PodSandbox in(Path directory) throws IOException {
    for (String name : List.of("packages", "secrets", "tmp", "etc")) {
      Files.createDirectories(directory.resolve(name));
    }
    Files.writeString(directory.resolve("termination-log"), "");
    Files.write(directory.resolve("tools"), Tools.ofTheImage());
    try (InputStream script = PodSandbox.class.getResourceAsStream("pod.sh")) {
      Files.write(directory.resolve("pod.sh"), script.readAllBytes());
    }
    return new PodSandbox(directory);
  }

  /** From now on the volume is one of its own in each run, and no larger than this. */
  void limitVolume(String size) throws IOException {
    Files.writeString(directory.resolve("volume-size"), size);
  }

  /** From now on the image lacks this tool. */
  void without(String tool) throws IOException {
    Files.write(
        tools(),
        Files.readAllLines(tools()).stream().filter(line -> !line.startsWith(tool + " ")).toList());
  }

  /** From now on the image has this tool too. */
  void alsoWith(String tool) throws IOException {
    Files.writeString(tools(), tool + " " + Tools.find(tool).orElseThrow() + "\n", APPEND);
  }

  private Path tools() {
    return directory.resolve("tools");
  }

  Path packages() {
    return directory.resolve("packages");
  }

  /** The names at the top of the volume. */
  List<String> listing() throws IOException {
    try (Stream<Path> entries = Files.list(packages())) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  /** Every file of the volume and what is in it. */
  Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(packages())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(packages().relativize(file).toString(), Files.readString(file, ISO_8859_1));
      }
    }
    return contents;
  }

  /** Makes this another pod: the volume goes with the pod. */
  void newVolume() throws IOException {
    try (Stream<Path> files = Files.walk(packages())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    Files.createDirectory(packages());
  }

  Path keyFile() {
    return directory.resolve("secrets/sa.json");
  }

  /** Puts a file over one in /etc. */
  void etc(String name, String text) throws IOException {
    Files.writeString(directory.resolve("etc").resolve(name), text);
  }

  String terminationLog() throws IOException {
    return Files.readString(directory.resolve("termination-log"));
  }

  /** Starts a container; its output goes to the file {@code output} in the pod's directory. */
  Process start(Map<String, String> environment, List<String> commandAndArgs) throws IOException {
    List<String> command = new ArrayList<>(unshare());
    command.addAll(List.of("/bin/sh", directory.resolve("pod.sh").toString()));
    command.add(directory.toString());
    command.addAll(commandAndArgs);
    ProcessBuilder container = new ProcessBuilder(command);
    container.environment().clear();
    container.environment().putAll(environment);
    removeMountPoints();
    return container.redirectErrorStream(true).redirectOutput(outputFile().toFile()).start();
  }

  String output() throws IOException {
    return new String(Files.readAllBytes(outputFile()), UTF_8);
  }

  private Path outputFile() {
    return directory.resolve("output");
  }

  private void removeMountPoints() throws IOException {
    for (String name : List.of("opt", "dev", "run")) {
      Files.deleteIfExists(directory.resolve(name));
    }
  }

  static List<String> unshare() {
    List<String> command = new ArrayList<>();
    command.add(Tools.find("unshare").orElseThrow().toString());
    if (!"root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("--user", "--map-root-user"));
    }
    command.addAll(List.of("--mount", "--pid", "--fork", "--kill-child"));
    return command;
  }
}
