package io.kaspr.fn.parse.settings;

import static io.kaspr.fn.parse.settings.Trees.EMPTY;
import static io.kaspr.fn.parse.settings.Trees.has;
import static io.kaspr.fn.parse.settings.Trees.with;
import static io.kaspr.fn.parse.settings.Trees.without;

import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Chooses the defaults that are compatible with an app's own fields. */
final class CompatibleDefaults {
  private static final List<String> AMOUNTS = List.of("requests", "limits");

  private CompatibleDefaults() {}

  /**
   * The defaults for {@code cache}. An app with a Secret of its own logs in by its key, and one
   * with a workload identity needs no Secret.
   */
  static Mapping cache(Mapping own, Mapping gcs) {
    Mapping ownGcs = own.mapping("gcs").orElse(EMPTY);
    Mapping keyed = has(ownGcs, "secretRef") ? without(gcs, List.of("auth")) : gcs;
    Optional<String> auth = Trees.text(ownGcs, "auth").or(() -> Trees.text(keyed, "auth"));
    return with(
        EMPTY,
        "gcs",
        auth.equals(Optional.of("workloadIdentity"))
            ? without(keyed, List.of("secretRef"))
            : withoutOthersKeys(ownGcs, keyed));
  }

  /** The defaults for {@code pythonPackages}. */
  static Mapping packages(Mapping own, Mapping packages) {
    Mapping safe = without(packages, unsafe(own, packages));
    Mapping ownCredentials = own.mapping("credentials").orElse(EMPTY);
    Mapping ownResources = own.mapping("resources").orElse(EMPTY);
    Mapping keyed = replace(safe, "credentials", c -> withoutOthersKeys(ownCredentials, c));
    return replace(keyed, "resources", r -> withoutOwnAmounts(ownResources, r));
  }

  /** Defaults to leave out, so that no index gets credentials that were meant for another. */
  private static List<String> unsafe(Mapping own, Mapping packages) {
    boolean ownExtra = has(own, "extraIndexUrls");
    if (has(own, "indexUrl") || (ownExtra && !has(packages, "indexUrl"))) {
      return List.of("credentials");
    }
    return ownExtra && has(own, "credentials") ? List.of("indexUrl", "credentials") : List.of();
  }

  /** Without the default secretRef if the app names a Secret itself: its keys may be others. */
  private static Mapping withoutOthersKeys(Mapping own, Mapping below) {
    Optional<Mapping> secret = own.mapping("secretRef").filter(ref -> has(ref, "name"));
    return secret.isPresent() ? without(below, List.of("secretRef")) : below;
  }

  /** Without resources that the app sets: a default request could exceed the app's own limit. */
  private static Mapping withoutOwnAmounts(Mapping own, Mapping below) {
    List<String> names =
        AMOUNTS.stream()
            .flatMap(amounts -> own.mapping(amounts).stream())
            .flatMap(amounts -> amounts.entries().stream().map(Entry::key))
            .toList();
    Mapping requests = replace(below, "requests", amounts -> without(amounts, names));
    return replace(requests, "limits", amounts -> without(amounts, names));
  }

  private static Mapping replace(Mapping mapping, String key, UnaryOperator<Mapping> change) {
    return mapping
        .mapping(key)
        .map(value -> with(mapping, key, change.apply(value)))
        .orElse(mapping);
  }
}
