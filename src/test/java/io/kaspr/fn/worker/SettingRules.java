package io.kaspr.fn.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What the worker refuses of its environment, and what it passes over. */
final class SettingRules {
  private static final Pattern PREFIX = Pattern.compile("(K|KASPR|F|FAUST)_.*");

  private final Map<String, String> environment;
  private final List<String> complaints = new ArrayList<>();

  private SettingRules(Map<String, String> environment) {
    this.environment = environment;
  }

  static List<String> complaints(Map<String, String> environment) {
    SettingRules rules = new SettingRules(environment);
    environment.keySet().stream().filter(PREFIX.asMatchPredicate()).forEach(rules::checkForm);
    if (rules.complaints.isEmpty()) {
      rules.checkTimeouts();
      rules.checkCron();
    }
    return List.copyOf(rules.complaints);
  }

  private void checkForm(String name) {
    String text = Objects.requireNonNull(environment.get(name));
    WorkerSetting setting = WorkerSetting.ALL.get(name);
    if (setting == null) {
      complaints.add(name + ": the worker does not read it");
    } else if (!setting.takes(text)) {
      complaints.add(name + ": the worker cannot take '" + text + "'");
    }
  }

  private void checkTimeouts() {
    if (number("K_BROKER_SESSION_TIMEOUT") > number("K_BROKER_REQUEST_TIMEOUT")) {
      complaints.add("K_BROKER_SESSION_TIMEOUT: is more than K_BROKER_REQUEST_TIMEOUT");
    }
  }

  private void checkCron() {
    if (!text("K_SCHEDULER_CRON_ENABLED").equals("True")) {
      return;
    }
    double buffer = number("K_SCHEDULER_CRON_TICK_BUFFER_SECONDS");
    if (buffer <= number("K_SCHEDULER_CRON_TICK_INTERVAL_SECONDS")) {
      complaints.add("K_SCHEDULER_CRON_TICK_BUFFER_SECONDS: is not more than the tick interval");
    }
    if (buffer < 2 * number("K_SCHEDULER_CRON_MIN_INTERVAL_SECONDS")) {
      complaints.add("K_SCHEDULER_CRON_TICK_BUFFER_SECONDS: is not twice the least interval");
    }
  }

  private double number(String name) {
    return Double.parseDouble(text(name));
  }

  private String text(String name) {
    return Objects.requireNonNull(WorkerSetting.ALL.get(name)).in(environment);
  }
}
