package io.kaspr.fn.function;

import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import io.kaspr.fn.spec.AppConfig;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.text.KasprVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds components of one app that clash in its worker, with each other or with the worker. */
final class Clashes {
  private static final String PATH = "spec.request.path";
  private static final String OF_WORKER = "is answered by the worker itself; take another path";

  /** The first version in which web views of several methods can share a path. */
  private static final KasprVersion SHARED_PATHS = new KasprVersion("0.11.8");

  private final Map<String, ComponentItem> first = new HashMap<>();
  private final List<Result> results = new ArrayList<>();

  /** The paths that the worker answers itself, whatever the method. */
  private final Set<String> ofWorker;

  private Clashes(String metricsPath) {
    this.ofWorker = Set.of("/", "/status/", "/signal/rebalance", metricsPath);
  }

  /** What is wrong with the components of an app. */
  static List<Result> among(List<ComponentItem> components, KasprApp app) {
    return among(components, app.workload().version(), app.config().metricsPath());
  }

  /** What is wrong with components whose app is not known. */
  static List<Result> among(List<ComponentItem> orphans) {
    return among(orphans, Optional.empty(), AppConfig.DEFAULT.metricsPath());
  }

  private static List<Result> among(
      List<ComponentItem> components, Optional<KasprVersion> version, String metricsPath) {
    Clashes clashes = new Clashes(metricsPath);
    boolean sharedPaths = version.filter(v -> v.isBefore(SHARED_PATHS)).isEmpty();
    for (ComponentItem item : components) {
      switch (item.component().kind()) {
        case AGENT -> clashes.agent(item);
        case WEB_VIEW -> clashes.webView(item, sharedPaths);
        case JOIN -> clashes.join(item);
        case TABLE, TASK -> {}
      }
    }
    return clashes.results;
  }

  /** The worker names tables of its own after the joined tables, and has one channel of a name. */
  private void join(ComponentItem item) {
    String right = text(item, "rightTable");
    earlier("join " + text(item, "leftTable") + " " + right, item)
        .map(
            other ->
                "must not be joined to the same left table as by "
                    + named(other)
                    + ", or Kaspr's worker does not start; let agents read the channel of that one")
        .ifPresent(message -> report(Severity.ERROR, item, "spec.rightTable", right, message));
    String channel = item.component().outputChannel();
    earlier("channel " + channel, item)
        .map(other -> "must not be '" + channel + "' as that of " + named(other) + ": one is lost")
        .ifPresent(message -> report(Severity.ERROR, item, "spec.outputChannel", channel, message));
  }

  /** The worker adds a missing slash at the start of a path. */
  private void webView(ComponentItem item, boolean sharedPaths) {
    String method = text(item, "request", "method");
    String written = text(item, "request", "path");
    String path = written.startsWith("/") ? written : "/" + written;
    if (ofWorker.contains(path)) {
      report(Severity.WARNING, item, PATH, written, OF_WORKER);
    }
    String why =
        sharedPaths
            ? ""
            : ": before Kaspr " + SHARED_PATHS + " a path has one, whatever the method";
    earlier("view " + (sharedPaths ? method + " " : "") + path, item)
        .map(
            other ->
                "must not be answered "
                    + (sharedPaths ? "for " + method + " " : "")
                    + "by "
                    + named(other)
                    + " too, or Kaspr's worker does not start"
                    + why)
        .ifPresent(message -> report(Severity.ERROR, item, PATH, written, message));
  }

  /** The worker decodes a topic once, however many agents read it. */
  private void agent(ComponentItem item) {
    String topic = text(item, "input", "topic", "name");
    if (!topic.isEmpty()) {
      earlier("topic " + topic, item)
          .filter(other -> !serializers(other).equals(serializers(item)))
          .map(
              other ->
                  "is read with other serializers by "
                      + named(other)
                      + ", but the worker decodes a topic once, so one of the two gets what it does"
                      + " not expect; write the same in both")
          .ifPresent(m -> report(Severity.WARNING, item, "spec.input.topic.name", topic, m));
    }
  }

  private static List<String> serializers(ComponentItem item) {
    return List.of(
        text(item, "input", "topic", "keySerializer"),
        text(item, "input", "topic", "valueSerializer"));
  }

  private Optional<ComponentItem> earlier(String key, ComponentItem item) {
    return Optional.ofNullable(first.putIfAbsent(key, item));
  }

  private static String named(ComponentItem item) {
    return item.component().kind().kind() + " " + item.component().name();
  }

  private static String text(ComponentItem item, String... path) {
    return item.component().text(path).orElse("");
  }

  private void report(
      Severity severity, ComponentItem item, String path, String value, String message) {
    Result.Field field = new Result.Field(path, Optional.of(value), Optional.empty());
    results.add(item.kasprItem().about(severity, message, field));
  }
}
