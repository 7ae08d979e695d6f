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

/** Chooses from the defaults what goes together with what an app says itself. */
final class Applicable {
  private static final List<String> AMOUNTS = List.of("requests", "limits");

  private Applicable() {}

  /** What to lay under {@code cache}. */
  static Mapping cache(Mapping own, Mapping gcs) {
    Mapping ownGcs = own.mapping("gcs").orElse(EMPTY);
    return with(EMPTY, "gcs", withoutOthersKeys(ownGcs, gcs));
  }

  /** What to lay under {@code pythonPackages}. */
  static Mapping packages(Mapping own, Mapping packages) {
    Mapping safe = without(packages, unsafe(own, packages));
    Mapping ownCredentials = own.mapping("credentials").orElse(EMPTY);
    Mapping ownResources = own.mapping("resources").orElse(EMPTY);
    Mapping keyed = replace(safe, "credentials", c -> withoutOthersKeys(ownCredentials, c));
    return replace(keyed, "resources", r -> withoutOwnAmounts(ownResources, r));
  }

  /** No index gets credentials that were meant for another, neither the app's nor the defaults'. */
  private static List<String> unsafe(Mapping own, Mapping packages) {
    boolean ownExtra = has(own, "extraIndexUrls");
    if (has(own, "indexUrl") || (ownExtra && !has(packages, "indexUrl"))) {
      return List.of("credentials");
    }
    return ownExtra && has(own, "credentials") ? List.of("indexUrl", "credentials") : List.of();
  }

  /** The keys of one Secret are not those of another that the app names. */
  private static Mapping withoutOthersKeys(Mapping own, Mapping below) {
    Optional<Mapping> secret = own.mapping("secretRef").filter(ref -> has(ref, "name"));
    return secret.isPresent() ? without(below, List.of("secretRef")) : below;
  }

  /** The request and the limit of a resource go together: one could exceed another's other. */
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
