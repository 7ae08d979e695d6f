package io.kaspr.fn.hosts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A container that has no network and can write nowhere but in /tmp. */
record Container(String image, String user, List<String> options) {
  static Container of(String image, String user) {
    return new Container(image, user, List.of());
  }

  Container with(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return new Container(image, user, all);
  }

  /** The entry point with arguments. */
  Command call(List<String> arguments) {
    List<String> words = new ArrayList<>(List.of("podman", "run", "--rm", "-i", "--pull", "never"));
    words.addAll(List.of("--network", "none", "--read-only", "--user", user));
    words.addAll(options);
    words.add(image);
    words.addAll(arguments);
    return new Command(words, Path.of("."), "");
  }

  /** Another program than the entry point, with its arguments. */
  Command run(List<String> words) {
    return with("--entrypoint", words.get(0)).call(words.subList(1, words.size()));
  }
}
