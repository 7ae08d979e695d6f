package io.kaspr.fn.cli.changes;

import io.kaspr.fn.packages.PackagesHash;
import io.kaspr.fn.spec.PythonPackages;
import io.kaspr.fn.spec.requirement.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which of the inputs of {@link PackagesHash} differ between two versions of an app. */
final class PackagesChange {
  private static final String NONE = "none";

  private final List<String> changes = new ArrayList<>();

  private PackagesChange() {}

  /** One phrase for each change; none if the hash is the same. */
  static List<String> between(PythonPackages before, PythonPackages after) {
    PackagesChange change = new PackagesChange();
    change.requirements("package", before.requirements(), after.requirements());
    change.requirements("constraint", before.constraints(), after.constraints());
    change.texts("requireHashes", hashes(before), hashes(after));
    change.texts("index", before.indexes().indexUrl(), after.indexes().indexUrl());
    change.texts("extra indexes", extra(before), extra(after));
    change.texts("packages-refresh", before.refresh(), after.refresh());
    change.variables(before.container().deciding(), after.container().deciding());
    return List.copyOf(change.changes);
  }

  /** Requirements by package: there may be two of a package, with different markers. */
  private static Map<String, Set<String>> byName(List<Requirement> requirements) {
    Map<String, Set<String>> byName = new TreeMap<>();
    for (Requirement requirement : requirements) {
      String name = requirement.normalName().orElse(requirement.text());
      byName.computeIfAbsent(name, n -> new TreeSet<>()).add(requirement.text());
    }
    return byName;
  }

  private void requirements(String what, List<Requirement> was, List<Requirement> is) {
    Map<String, Set<String>> before = byName(was);
    Map<String, Set<String>> after = byName(is);
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      String old = String.join(", ", before.getOrDefault(name, Set.of()));
      String now = String.join(", ", after.getOrDefault(name, Set.of()));
      if (!old.equals(now)) {
        changes.add(what + requirement(old, now));
      }
    }
  }

  private static String requirement(String old, String now) {
    if (old.isEmpty()) {
      return " added: " + now;
    }
    return now.isEmpty() ? " removed: " + old : " changed: " + old + " -> " + now;
  }

  private static Optional<String> hashes(PythonPackages packages) {
    return Optional.of(Boolean.toString(packages.requireHashes()));
  }

  private static Optional<String> extra(PythonPackages packages) {
    String joined = String.join(", ", packages.indexes().extraIndexUrls());
    return Optional.of(joined).filter(text -> !text.isEmpty());
  }

  private void texts(String what, Optional<String> before, Optional<String> after) {
    if (!before.equals(after)) {
      changes.add(what + " changed: " + before.orElse(NONE) + " -> " + after.orElse(NONE));
    }
  }

  /** By name alone: the values may be secrets. */
  private void variables(Map<String, String> before, Map<String, String> after) {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      String old = before.getOrDefault(name, "");
      String now = after.getOrDefault(name, "");
      if (!old.equals(now)) {
        String verb = old.isEmpty() ? "added" : now.isEmpty() ? "removed" : "changed";
        changes.add("variable " + verb + ": " + name);
      }
    }
  }
}
