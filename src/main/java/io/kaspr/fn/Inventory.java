package io.kaspr.fn;

import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.MalformedInputException;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.ResourceRef.Identity;
import io.kaspr.fn.krm.Result;
import io.kaspr.fn.krm.Result.Severity;
import io.kaspr.fn.krm.SideBySide;
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

  /** An item that may concern us, by what it is called alone. */
  private record Candidate(Item item, Optional<Integer> index, KasprKinds.Role role) {
    static Candidate of(Item item, Optional<Integer> index) {
      return new Candidate(item, index, KasprKinds.of(item.reference()));
    }

    boolean isKasprs() {
      return role == KasprKinds.Role.APP || role == KasprKinds.Role.COMPONENT;
    }
  }

  /** What reading one of Kaspr's items has come to: the item, or why it cannot be read. */
  private record Outcome(
      KasprKinds.Role role, Optional<KasprItem> read, Optional<Result> unreadable) {}

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
        .forEach(this::enlist);
    candidates.stream().filter(candidate -> !candidate.isKasprs()).forEach(this::warnOf);
  }

  private Outcome read(Candidate candidate) {
    try {
      KasprItem read = KasprItem.of(candidate.item(), candidate.index(), namespace);
      return new Outcome(candidate.role(), Optional.of(read), Optional.empty());
    } catch (MalformedInputException e) {
      Result why = unreadable(candidate.item(), e);
      return new Outcome(candidate.role(), Optional.empty(), Optional.of(why));
    }
  }

  private void enlist(Outcome outcome) {
    outcome.unreadable().ifPresent(results::add);
    if (outcome.role() == KasprKinds.Role.COMPONENT) {
      outcome.read().ifPresent(components::add);
    } else {
      outcome.read().filter(app -> !disabled.take(app)).ifPresent(apps::add);
    }
  }

  private void warnOf(Candidate candidate) {
    try {
      warn(candidate.item(), candidate.role());
    } catch (MalformedInputException e) {
      results.add(unreadable(candidate.item(), e));
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

  private void warn(Item item, KasprKinds.Role role) throws MalformedInputException {
    switch (role) {
      case UNKNOWN -> warn(item, KasprKinds.unknown(item.kind()));
      case STRAY -> warn(item, KasprKinds.stray(item.apiVersion()));
      case SETTINGS -> warnOfUnused(item);
      case FOREIGN -> warnOfUnseen(item);
      case APP, COMPONENT -> {}
    }
  }

  private void warnOfUnseen(Item item) throws MalformedInputException {
    Optional<String> unseen = Lists.mayHoldKaspr(item) ? Lists.unseen(item) : Optional.empty();
    if (unseen.isPresent()) {
      warn(item, unseen.get());
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
