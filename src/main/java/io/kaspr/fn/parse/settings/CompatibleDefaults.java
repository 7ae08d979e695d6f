package io.kaspr.fn.parse.settings;

import static io.kaspr.fn.parse.settings.Trees.EMPTY;
import static io.kaspr.fn.parse.settings.Trees.has;
import static io.kaspr.fn.parse.settings.Trees.with;
import static io.kaspr.fn.parse.settings.Trees.without;

import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import java.util.List;
import java.util.function.UnaryOperator;

/** Chooses the defaults that are compatible with an app's own fields. */
final class CompatibleDefaults {
  private static final String WARM_UP_SECRET = "warmUpSecretRef";
  private static final List<String> SECRETS = List.of("secretRef", WARM_UP_SECRET);
  private static final List<String> AMOUNTS = List.of("requests", "limits");

  private CompatibleDefaults() {}

  /**
   * The defaults for {@code cache}. An app with a Secret of its own logs in by its key, and one
   * with a workload identity needs no Secret. Without a warm-up Job no Secret for it is of use.
   */
  static Mapping cache(Mapping own, Mapping gcs) {
    Mapping ownGcs = own.mapping("gcs").orElse(EMPTY);
    Mapping keyed = has(ownGcs, "secretRef") ? without(gcs, List.of("auth", WARM_UP_SECRET)) : gcs;
    Mapping useful =
        is(ownGcs, keyed, "warmUp", "true") ? keyed : without(keyed, List.of(WARM_UP_SECRET));
    return with(
        EMPTY,
        "gcs",
        is(ownGcs, useful, "auth", "workloadIdentity")
            ? without(useful, SECRETS)
            : withoutOthersKeys(ownGcs, useful));
  }

  /** Whether a field has this value in an app, with its default. */
  private static boolean is(Mapping own, Mapping defaults, String field, String value) {
    return Trees.text(own, field)
        .or(() -> Trees.text(defaults, field))
        .filter(value::equals)
        .isPresent();
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

  /** Without the default of a Secret that the app names itself: its keys may be others. */
  private static Mapping withoutOthersKeys(Mapping own, Mapping below) {
    return without(
        below,
        SECRETS.stream()
            .filter(secret -> own.mapping(secret).filter(ref -> has(ref, "name")).isPresent())
            .toList());
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
