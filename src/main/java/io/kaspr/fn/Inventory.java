package io.kaspr.fn;

import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.MalformedInputException;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.ResourceRef.Identity;
import io.kaspr.fn.krm.Result;
import io.kaspr.fn.krm.Result.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kaspr's items of a list, by what is to be done with them. */
final class Inventory {
  private final List<KasprItem> apps = new ArrayList<>();
  private final List<KasprItem> components = new ArrayList<>();
  private final DisabledApps disabled = new DisabledApps();
  private final List<Result> results = new ArrayList<>();

  private final Optional<String> namespace;
  private final Optional<Identity> configuration;

  private Inventory(Optional<String> namespace, Optional<Identity> configuration) {
    this.namespace = namespace;
    this.configuration = configuration;
  }

  static Inventory of(ResourceList list, FunctionConfig config) {
    Optional<Item> generator = config.generator();
    Inventory inventory =
        new Inventory(
            config.settings().defaults().namespace(),
            list.functionConfig().map(c -> c.reference().identity()));
    for (int i = 0; i < list.items().size(); i++) {
      inventory.take(list.items().get(i), Optional.of(i));
    }
    if (generator.isPresent()) {
      inventory.take(generator.get(), Optional.empty());
    }
    return inventory;
  }

  private void take(Item item, Optional<Integer> index) {
    try {
      sort(item, index);
    } catch (MalformedInputException e) {
      results.add(unreadable(item, e));
    }
  }

  /** What is no tree to us, though hosts may read it, is an error of this item alone. */
  private static Result unreadable(Item item, MalformedInputException e) {
    Result.Field place = new Result.Field("", Optional.empty(), Optional.empty(), e.position());
    return new Result(
        Severity.ERROR,
        "cannot be read: " + line(item, e) + e.reason(),
        Optional.of(item.reference()),
        Optional.of(place),
        Optional.empty(),
        Map.of());
  }

  private static String line(Item item, MalformedInputException e) {
    return e.position().map(p -> "in its line " + (p.line() - item.line() + 1) + ": ").orElse("");
  }

  private void sort(Item item, Optional<Integer> index) throws MalformedInputException {
    switch (KasprKinds.of(item.reference())) {
      case APP -> enlist(KasprItem.of(item, index, namespace));
      case COMPONENT -> components.add(KasprItem.of(item, index, namespace));
      case UNKNOWN -> warn(item, KasprKinds.unknown(item.kind()));
      case STRAY -> warn(item, KasprKinds.stray(item.apiVersion()));
      case SETTINGS -> warnOfUnused(item);
      case FOREIGN -> warnOfUnseen(item);
    }
  }

  private void warnOfUnseen(Item item) throws MalformedInputException {
    Optional<String> unseen = Lists.mayHoldKaspr(item) ? Lists.unseen(item) : Optional.empty();
    if (unseen.isPresent()) {
      warn(item, unseen.get());
    }
  }

  private void enlist(KasprItem app) {
    if (!disabled.take(app)) {
      apps.add(app);
    }
  }

  /** kpt lists the file of a call's configuration as well. */
  private void warnOfUnused(Item settings) throws MalformedInputException {
    if (!configuration.equals(Optional.of(settings.reference().identity()))) {
      warn(
          settings,
          "is in the list, but is not the configuration of this call: name its file in configPath"
              + " of the Kptfile, with --fn-config of kpt fn eval, or with --config of a command");
    }
  }

  private void warn(Item item, String message) throws MalformedInputException {
    results.add(KasprItem.of(item, Optional.empty(), namespace).about(Severity.WARNING, message));
  }

  /** The apps to be rendered. */
  List<KasprItem> apps() {
    return List.copyOf(apps);
  }

  /** The components of all apps but the disabled ones. */
  List<KasprItem> components() {
    return components.stream().filter(component -> !disabled.have(component)).toList();
  }

  DisabledApps disabled() {
    return disabled;
  }

  /** What is to be said of items that are none of these. */
  List<Result> results() {
    return List.copyOf(results);
  }
}
