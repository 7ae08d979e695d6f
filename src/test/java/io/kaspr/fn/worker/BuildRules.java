package io.kaspr.fn.worker;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the worker refuses, or loses, when it builds an app from files that all load.
 *
 * <p>It goes through the files, those that end in .yml before those in .yaml and otherwise in no
 * certain order, and makes of each the tables, then joins, tasks and agents.
 */
final class BuildRules {
  private final List<WorkerFile> files;
  private final List<String> complaints = new ArrayList<>();

  private BuildRules(List<WorkerFile> files) {
    this.files = files;
  }

  /** All that goes wrong in some order of the files. */
  static List<String> complaints(List<WorkerFile> files) {
    BuildRules rules = new BuildRules(files);
    rules.checkDoubles("tables", BuildRules::name);
    rules.checkDoubles("joins", join -> tables(join).toString());
    rules.checkDoubles("joins", BuildRules::channelOf);
    rules.checkDoubles("webviews", BuildRules::route);
    files.forEach(rules::checkTasks);
    files.forEach(rules::checkJoins);
    files.forEach(rules::checkAgents);
    return List.copyOf(rules.complaints);
  }

  private void checkDoubles(String kind, Function<Map<?, ?>, String> identity) {
    Set<String> seen = new HashSet<>();
    files.stream()
        .flatMap(file -> file.components(kind).stream())
        .map(identity)
        .filter(found -> !seen.add(found))
        .forEach(found -> complaints.add(kind + ": " + found + " is there twice"));
  }

  private void checkTasks(WorkerFile file) {
    file.components("tasks").stream()
        .flatMap(task -> Nodes.text(task, "schedule", "timezone").stream())
        .filter(zone -> !ZoneId.getAvailableZoneIds().contains(zone))
        .forEach(zone -> complaints.add("tasks: there is no time zone " + zone));
  }

  private void checkJoins(WorkerFile file) {
    for (Map<?, ?> join : file.components("joins")) {
      tables(join).forEach(table -> require("tables", BuildRules::name, table, file, name(join)));
    }
  }

  private void checkAgents(WorkerFile file) {
    for (Map<?, ?> agent : file.components("agents")) {
      channelReadBy(agent)
          .ifPresent(ch -> require("joins", BuildRules::channelOf, ch, file, name(agent)));
    }
  }

  /** That the component is made before those of the file that need it. */
  private void require(
      String kind,
      Function<Map<?, ?>, String> identity,
      String wanted,
      WorkerFile file,
      String by) {
    List<WorkerFile> makers =
        files.stream()
            .filter(f -> f.components(kind).stream().map(identity).anyMatch(wanted::equals))
            .toList();
    if (makers.isEmpty()) {
      complaints.add(by + ": none of the " + kind + " makes " + wanted);
    } else if (makers.stream().noneMatch(maker -> isBuiltBefore(maker, file))) {
      complaints.add(by + ": may be built before the one of the " + kind + " that makes " + wanted);
    }
  }

  private static boolean isBuiltBefore(WorkerFile maker, WorkerFile user) {
    return maker.equals(user) || (maker.isReadFirst() && !user.isReadFirst());
  }

  private static String name(Map<?, ?> component) {
    return Nodes.text(component, "name").orElse("");
  }

  private static List<String> tables(Map<?, ?> join) {
    return List.of(
        Nodes.text(join, "left_table").orElse(""), Nodes.text(join, "right_table").orElse(""));
  }

  private static String channelOf(Map<?, ?> join) {
    return Nodes.text(join, "output_channel").orElse(name(join) + "-channel");
  }

  private static String route(Map<?, ?> webView) {
    String method = Nodes.text(webView, "request", "method").orElse("").toLowerCase(Locale.ROOT);
    return method + " " + Nodes.text(webView, "request", "path").orElse("");
  }

  /** Where it has a topic too, it reads that. */
  private static Optional<String> channelReadBy(Map<?, ?> agent) {
    Map<?, ?> topic = Nodes.map(agent, "input", "topic");
    boolean hasTopic = topic.get("name") != null || topic.get("pattern") != null;
    return hasTopic ? Optional.empty() : Nodes.text(agent, "input", "channel", "name");
  }
}
