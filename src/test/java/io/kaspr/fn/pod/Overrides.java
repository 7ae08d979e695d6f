package io.kaspr.fn.pod;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a container has that no app can have, past the checks of the function. */
final class Overrides {
  private final Map<String, String> variables = new LinkedHashMap<>(Map.of("HOME", "/home/app"));
  private final Set<String> absent = new TreeSet<>();
  private Optional<String> script = Optional.empty();

  void set(String name, String value) {
    variables.put(name, value);
  }

  void remove(String name) {
    absent.add(name);
  }

  void script(String text) {
    script = Optional.of(text);
  }

  Kubelet.Started in(Kubelet.Started container) {
    container.environment().putAll(variables);
    container.environment().keySet().removeAll(absent);
    return script.map(container::withScript).orElse(container);
  }
}
