package io.kaspr.fn.function;

import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import io.kaspr.fn.parse.field.Nearest;
import io.kaspr.fn.spec.component.Component;
import io.kaspr.fn.spec.component.ComponentKind;
import io.kaspr.fn.spec.shape.TableNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds tables and channels that components of an app name, but no component of it provides. */
final class References {
  private static final String[] CHANNEL = {"input", "channel", "name"};
  private static final String CHANNEL_PATH = "spec.input.channel.name";

  private final List<ComponentItem> components;
  private final List<KasprItem> invalid;
  private final Severity severest;

  private References(List<ComponentItem> components, List<KasprItem> invalid, Severity severest) {
    this.components = components;
    this.invalid = invalid;
    this.severest = severest;
  }

  /**
   * Of an app in the list: an error where its worker would not start, a warning elsewhere.
   *
   * @param invalid components that are in the list and have errors of their own
   */
  static List<Result> missing(List<ComponentItem> components, List<KasprItem> invalid) {
    return new References(components, invalid, Severity.ERROR).missing();
  }

  /** Of an app that is not in the list: only warnings, as what they name may be elsewhere too. */
  static List<Result> missingOfOrphans(List<ComponentItem> components, List<KasprItem> invalid) {
    return new References(components, invalid, Severity.WARNING).missing();
  }

  private List<Result> missing() {
    List<String> tables = Tables.names(components);
    List<String> channels = channels();
    List<Result> results = new ArrayList<>();
    for (ComponentItem item : components) {
      item.component().tableReferences().stream()
          .filter(reference -> !tables.contains(reference.table()))
          .filter(reference -> !isInvalid(ComponentKind.TABLE, reference.table()))
          .forEach(reference -> results.add(table(item, reference, tables)));
      channelReadBy(item.component())
          .filter(channel -> !channels.contains(channel) && !hasInvalid(ComponentKind.JOIN))
          .ifPresent(channel -> results.add(channel(item, channel, channels)));
    }
    return results;
  }

  private boolean isInvalid(ComponentKind kind, String name) {
    return invalid.stream()
        .map(KasprItem::reference)
        .anyMatch(item -> item.kind().equals(kind.kind()) && item.name().equals(name));
  }

  /** Then a channel may not be missing: which one an invalid join would fill is not known. */
  private boolean hasInvalid(ComponentKind kind) {
    return invalid.stream().anyMatch(item -> item.reference().kind().equals(kind.kind()));
  }

  private List<String> channels() {
    return components.stream()
        .map(ComponentItem::component)
        .filter(component -> component.kind() == ComponentKind.JOIN)
        .map(Component::outputChannel)
        .toList();
  }

  /** The channel of an agent without a topic; with a topic, the agent reads that instead. */
  private static Optional<String> channelReadBy(Component component) {
    return component.kind() == ComponentKind.AGENT
            && component.text("input", "topic", "name").isEmpty()
            && component.text("input", "topic", "pattern").isEmpty()
        ? component.text(CHANNEL)
        : Optional.empty();
  }

  private Result table(ComponentItem item, TableNames.Reference reference, List<String> tables) {
    Optional<String> nearest = Nearest.to(reference.table(), tables);
    boolean isJoin = item.component().kind() == ComponentKind.JOIN;
    String message =
        "names the table '"
            + reference.table()
            + "', but the list has no such KasprTable of "
            + item.label()
            + (nearest.isPresent() ? "" : known(tables));
    Result.Field field =
        new Result.Field(reference.path(), Optional.of(reference.table()), nearest);
    return item.kasprItem()
        .about(
            isJoin ? severest : Severity.WARNING,
            message + nearest.map(Nearest::didYouMean).orElse(""),
            field);
  }

  private Result channel(ComponentItem item, String channel, List<String> channels) {
    Optional<String> nearest = Nearest.to(channel, channels);
    String message =
        "reads the channel '"
            + channel
            + "', but no KasprJoin of "
            + item.label()
            + " in the list fills it"
            + (nearest.isPresent() ? "" : known(channels));
    Result.Field field = new Result.Field(CHANNEL_PATH, Optional.of(channel), nearest);
    return item.kasprItem()
        .about(severest, message + nearest.map(Nearest::didYouMean).orElse(""), field);
  }

  private static String known(List<String> names) {
    return names.isEmpty() ? "; it has none here" : "; it has " + String.join(", ", names);
  }
}
