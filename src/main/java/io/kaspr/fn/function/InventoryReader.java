package io.kaspr.fn.function;

import io.kaspr.fn.function.KasprKinds.Role;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.SideBySide;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.ResourceRef.Identity;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import io.kaspr.fn.krm.item.TwiceInHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Kaspr's items of a list, and warns of items that only look like such. */
final class InventoryReader {
  private static final String NOT_THE_CONFIGURATION =
      "is in the list, but is not the configuration of this call: name its file in configPath of"
          + " the Kptfile, with --fn-config of kpt fn eval, or with --config of a command";

  private final List<KasprItem> apps = new ArrayList<>();
  private final List<KasprItem> components = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();

  private final Optional<String> namespace;
  private final Optional<Identity> configuration;

  /** An item that is not parsed yet; its role follows from apiVersion and kind. */
  private record Candidate(Item item, Optional<Integer> index, Role role) {
    static Candidate of(Item item, Optional<Integer> index) {
      return new Candidate(item, index, KasprKinds.of(item.reference()));
    }

    boolean isOfKaspr() {
      return role == Role.APP || role == Role.COMPONENT;
    }
  }

  /** A parsed item of Kaspr, or the reason why it cannot be parsed. */
  private record Read(Role role, Optional<KasprItem> item, Optional<Result> failure) {}

  private InventoryReader(Optional<String> namespace, Optional<Identity> configuration) {
    this.namespace = namespace;
    this.configuration = configuration;
  }

  static Inventory read(ResourceList list, FunctionConfig config) {
    InventoryReader reader =
        new InventoryReader(
            config.settings().defaults().namespace(),
            list.functionConfig().map(c -> c.reference().identity()));
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      candidates.add(Candidate.of(list.items().get(i), Optional.of(i)));
    }
    config.generator().ifPresent(app -> candidates.add(Candidate.of(app, Optional.empty())));
    reader.addAll(candidates);
    return Inventory.of(reader.apps, reader.components, reader.results);
  }

  /** Kaspr's items are parsed in parallel, as that is most of the work with many apps. */
  private void addAll(List<Candidate> all) {
    List<Candidate> candidates = new ArrayList<>(all);
    candidates.removeIf(candidate -> isAmbiguous(candidate.item()));
    SideBySide.map(candidates.stream().filter(Candidate::isOfKaspr).toList(), this::read)
        .forEach(this::add);
    candidates.stream().filter(candidate -> !candidate.isOfKaspr()).forEach(this::warnOf);
  }

  /** Whether an item has a key of its header twice, which is an error of any item. */
  private boolean isAmbiguous(Item item) {
    Optional<TwiceInHeader> twice = item.header().twice();
    if (twice.isPresent()) {
      results.add(twice.get().about(item.reference()));
    }
    return twice.isPresent();
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

  /** An item that cannot be parsed is an error of this item alone: the list could be read. */
  private static Result unreadable(Item item, MalformedInputException e) {
    Result.Field place = new Result.Field("", Optional.empty(), Optional.empty(), e.position());
    String message = "cannot be read: " + line(item, e) + e.reason();
    return Result.about(Severity.ERROR, item.reference(), Optional.empty(), message).at(place);
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
      case FOREIGN -> KubectlLists.warning(item);
      case APP, COMPONENT -> Optional.empty();
    };
  }

  /** kpt lists the file of a call's configuration as well. */
  private boolean isConfiguration(Item settings) {
    return configuration.equals(Optional.of(settings.reference().identity()));
  }
}
