package io.kaspr.fn.parse;

import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Numbers;
import io.kaspr.fn.spec.text.KasprVersion;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses combinations of settings with which Kaspr's worker does not start; for a setting that is
 * absent, the worker's default counts.
 */
final class ConfigLimits {
  private static final String CRON_ENABLED = "K_SCHEDULER_CRON_ENABLED";

  /** The first version in which cron is on by default, and the first in which it is off again. */
  private static final KasprVersion CRON_ON = new KasprVersion("0.11.2");

  private static final KasprVersion CRON_OFF = new KasprVersion("0.11.7");

  /** A setting with a number, and the worker's default for it. */
  private enum Setting {
    TICK("schedulerCronTickIntervalSeconds", 30),
    BUFFER("schedulerCronTickBufferSeconds", 600),
    LEAST("schedulerCronMinIntervalSeconds", 5),
    REQUEST("brokerRequestTimeout", 180),
    SESSION("brokerSessionTimeout", 120);

    private final String key;
    private final String variable;
    private final double defaultValue;

    Setting(String key, double defaultValue) {
      this.key = key;
      this.variable = ConfigKeys.variable(key);
      this.defaultValue = defaultValue;
    }
  }

  private final Map<String, Field> fields;
  private final Map<String, String> values;

  private ConfigLimits(Map<String, Field> fields, Map<String, String> values) {
    this.fields = fields;
    this.values = values;
  }

  /** Checks settings, which are given as fields and as texts, both by variable. */
  static void check(
      Map<String, Field> fields, Map<String, String> values, Optional<KasprVersion> version) {
    ConfigLimits limits = new ConfigLimits(fields, values);
    if (limits.hasCron(version)) {
      limits.checkCron();
    }
    if (limits.value(Setting.SESSION) > limits.value(Setting.REQUEST)) {
      limits.complain(Setting.SESSION, "at most", Setting.REQUEST, "at least");
    }
  }

  private boolean hasCron(Optional<KasprVersion> version) {
    boolean isDefault =
        version.filter(v -> !v.isBefore(CRON_ON) && v.isBefore(CRON_OFF)).isPresent();
    return values.getOrDefault(CRON_ENABLED, isDefault ? "True" : "False").equals("True");
  }

  private void checkCron() {
    double buffer = value(Setting.BUFFER);
    if (buffer <= value(Setting.TICK)) {
      complain(Setting.BUFFER, "more than", Setting.TICK, "less than");
    }
    if (buffer < 2 * value(Setting.LEAST)) {
      complain(Setting.BUFFER, "at least twice", Setting.LEAST, "at most half of");
    }
  }

  /** Reports the error at the first of the two settings, or at the second if only that is set. */
  private void complain(Setting one, String relation, Setting other, String otherRelation) {
    Field field = fields.get(one.variable);
    Field otherField = fields.get(other.variable);
    String end = ", or Kaspr's worker does not start";
    if (field != null) {
      field.complain("must be " + relation + " " + shown(other) + end);
    } else if (otherField != null) {
      otherField.complain("must be " + otherRelation + " " + shown(one) + end);
    }
  }

  private double value(Setting setting) {
    String text = values.get(setting.variable);
    return text == null ? setting.defaultValue : Double.parseDouble(text);
  }

  private String shown(Setting setting) {
    String text = values.get(setting.variable);
    return setting.key
        + (text == null
            ? " (" + Numbers.python(setting.defaultValue) + " by default)"
            : " (" + text + ")");
  }
}
