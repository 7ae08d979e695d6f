package io.kaspr.fn.function;

import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import io.kaspr.fn.parse.field.Problems;
import io.kaspr.fn.parse.settings.Settings;
import io.kaspr.fn.parse.settings.SettingsParser;
import java.util.List;
import java.util.Optional;

/**
 * The functionConfig of a call: settings, or an app if kustomize calls the function as a generator.
 *
 * @param generator the app in functionConfig, if it is not among the items as well
 */
record FunctionConfig(Optional<Item> generator, Settings settings, List<Result> results) {
  /** The name of the ConfigMap that kpt makes; its user has never seen it. */
  private static final String OF_KPT = "function-input";

  private static final String WHAT_KPT_MAKES =
      " (kpt makes "
          + OF_KPT
          + " of configMap in the Kptfile, or of what follows -- in kpt fn eval)";

  static FunctionConfig of(ResourceList list) throws MalformedInputException {
    Optional<Item> config = list.functionConfig();
    if (config.isEmpty()) {
      return new FunctionConfig(Optional.empty(), Settings.DEFAULT, List.of());
    }
    KasprItem read = KasprItem.of(config.get(), Optional.empty(), Optional.empty());
    if (KasprKinds.of(read.reference()) == KasprKinds.Role.APP) {
      return generator(read, list);
    }
    return settings(read);
  }

  /** Whether the settings have errors, so that defaults are used instead. */
  boolean hasErrors() {
    return results.stream().anyMatch(r -> r.severity() == Severity.ERROR);
  }

  /**
   * kustomize can hand a generator's configuration over twice: as functionConfig and as an item.
   */
  private static FunctionConfig generator(KasprItem app, ResourceList list) {
    boolean listed =
        list.items().stream()
            .anyMatch(i -> i.reference().identity().equals(app.reference().identity()));
    Result info =
        app.about(
            Severity.INFO,
            "is the function's configuration: a generator sees this app alone, so no components");
    Optional<Item> generator = listed ? Optional.empty() : Optional.of(app.item());
    return new FunctionConfig(generator, Settings.DEFAULT, List.of(info));
  }

  private static FunctionConfig settings(KasprItem config) {
    String group = config.reference().group();
    String kind = config.reference().kind();
    Problems problems = Problems.ofSettings();
    if (group.isEmpty() && kind.equals("ConfigMap")) {
      return of(config, SettingsParser.ofConfigMap(config.tree(), problems), problems);
    }
    if (group.equals(KasprKinds.SETTINGS_GROUP) && kind.equals(SettingsParser.KIND)) {
      return of(config, SettingsParser.ofResource(config.tree(), problems), problems);
    }
    return without(config.about(severity(group), message(group, kind)));
  }

  private static FunctionConfig of(KasprItem config, Settings settings, Problems problems) {
    List<Result> results = problems.all().stream().map(config::about).toList();
    return new FunctionConfig(
        Optional.empty(),
        settings,
        config.reference().name().equals(OF_KPT)
            ? results.stream().map(r -> r.withSuffix(WHAT_KPT_MAKES)).toList()
            : results);
  }

  private static FunctionConfig without(Result why) {
    return new FunctionConfig(Optional.empty(), Settings.DEFAULT, List.of(why));
  }

  private static Severity severity(String group) {
    return group.equals(KasprKinds.SETTINGS_GROUP) ? Severity.ERROR : Severity.INFO;
  }

  private static String message(String group, String kind) {
    return group.equals(KasprKinds.SETTINGS_GROUP)
        ? KasprKinds.SETTINGS_GROUP
            + " has no kind "
            + kind
            + "; its kind is "
            + SettingsParser.KIND
        : "is no configuration of kaspr-fn and is not read";
  }
}
