package io.kaspr.fn.function;

import io.kaspr.fn.function.KasprKinds.Role;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.SideBySide;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.ResourceRef.Identity;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kaspr's items of a list, by what is to be done with them. */
final class Inventory {
  private static final String NOT_THE_CONFIGURATION =
      "is in the list, but is not the configuration of this call: name its file in configPath of"
          + " the Kptfile, with --fn-config of kpt fn eval, or with --config of a command";

  private final List<KasprItem> apps = new ArrayList<>();
  private final List<KasprItem> components = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();

  private final Optional<String> namespace;
  private final Optional<Identity> configuration;

  /** An item, by what it is called alone. */
  private record Candidate(Item item, Optional<Integer> index, Role role) {
    static Candidate of(Item item, Optional<Integer> index) {
      return new Candidate(item, index, KasprKinds.of(item.reference()));
    }

    boolean isKasprs() {
      return role == Role.APP || role == Role.COMPONENT;
    }
  }

  /** One of Kaspr's items, or why it cannot be read. */
  private record Read(Role role, Optional<KasprItem> item, Optional<Result> failure) {}

  private Inventory(Optional<String> namespace, Optional<Identity> configuration) {
    this.namespace = namespace;
    this.configuration = configuration;
  }

  static Inventory of(ResourceList list, FunctionConfig config) {
    Inventory inventory =
        new Inventory(
            config.settings().defaults().namespace(),
            list.functionConfig().map(c -> c.reference().identity()));
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      candidates.add(Candidate.of(list.items().get(i), Optional.of(i)));
    }
    config.generator().ifPresent(app -> candidates.add(Candidate.of(app, Optional.empty())));
    inventory.take(candidates);
    return inventory;
  }

  /** Kaspr's own items are read side by side, as that is most of the work with many apps. */
  private void take(List<Candidate> candidates) {
    SideBySide.map(candidates.stream().filter(Candidate::isKasprs).toList(), this::read)
        .forEach(this::add);
    candidates.stream().filter(candidate -> !candidate.isKasprs()).forEach(this::warnOf);
  }

  private Read read(Candidate candidate) {
    try {
      KasprItem item = KasprItem.of(candidate.item(), candidate.index(), namespace);
      return new Read(candidate.role(), Optional.of(item), Optional.empty());
    } catch (MalformedInputException e) {
      Result failure = unreadable(candidate.item(), e);
      return new Read(candidate.role(), Optional.empty(), Optional.of(failure));
    }
  }

  private void add(Read read) {
    read.item().ifPresent(read.role() == Role.APP ? apps::add : components::add);
    read.failure().ifPresent(results::add);
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

  private void warnOf(Candidate other) {
    Item item = other.item();
    try {
      Optional<String> warning = warning(item, other.role());
      if (warning.isPresent()) {
        KasprItem read = KasprItem.of(item, Optional.empty(), namespace);
        results.add(read.about(Severity.WARNING, warning.get()));
      }
    } catch (MalformedInputException e) {
      results.add(unreadable(item, e));
    }
  }

  private Optional<String> warning(Item item, Role role) throws MalformedInputException {
    return switch (role) {
      case UNKNOWN -> Optional.of(KasprKinds.unknown(item.kind()));
      case STRAY -> Optional.of(KasprKinds.stray(item.apiVersion()));
      case SETTINGS ->
          isConfiguration(item) ? Optional.empty() : Optional.of(NOT_THE_CONFIGURATION);
      case FOREIGN -> KubectlLists.unseen(item);
      case APP, COMPONENT -> Optional.empty();
    };
  }

  /** kpt lists the file of a call's configuration as well. */
  private boolean isConfiguration(Item settings) {
    return configuration.equals(Optional.of(settings.reference().identity()));
  }

  /** The apps to be rendered. */
  List<KasprItem> apps() {
    return apps.stream().filter(app -> !DisabledApps.isDisabled(app)).toList();
  }

  /** The components of all apps but the disabled ones. */
  List<KasprItem> components() {
    DisabledApps disabled = disabled();
    return components.stream().filter(component -> !disabled.have(component)).toList();
  }

  DisabledApps disabled() {
    return DisabledApps.among(apps);
  }

  /** What is to be said of items that are none of these. */
  List<Result> results() {
    return List.copyOf(results);
  }
}
