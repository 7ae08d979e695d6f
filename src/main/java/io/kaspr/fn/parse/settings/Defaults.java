package io.kaspr.fn.parse.settings;

import static io.kaspr.fn.parse.settings.Trees.EMPTY;
import static io.kaspr.fn.parse.settings.Trees.scalar;
import static io.kaspr.fn.parse.settings.Trees.with;
import static java.util.Objects.requireNonNull;

import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.yaml.Node.Mapping;
import java.util.List;
import java.util.Optional;

/**
 * What the function's settings say for apps that do not say it themselves. It is laid under their
 * trees, so that parsers need not know where a value comes from.
 */
public record Defaults(Optional<String> namespace, Mapping gcs, Mapping pythonPackages) {
  static final Defaults NONE = new Defaults(Optional.empty(), EMPTY, EMPTY);
  private static final String METADATA = "metadata";
  private static final String SPEC = "spec";
  private static final String PACKAGES = "pythonPackages";
  private static final String CACHE = "cache";

  public Defaults {
    namespace.ifPresent(Names::dnsLabel);
    requireNonNull(gcs, "gcs");
    requireNonNull(pythonPackages, "pythonPackages");
  }

  /**
   * A resource with the defaults in the places of what it leaves out.
   *
   * @param paths of the fields that were filled in
   */
  public record Filled(Mapping tree, List<String> paths) {
    public Filled {
      paths = List.copyOf(paths);
    }
  }

  public Filled underApp(Mapping app) {
    Underlay underlay = new Underlay();
    Mapping placed = placed(app, underlay);
    Mapping tree =
        placed
            .mapping(SPEC)
            .map(own -> with(placed, SPEC, underSpec(own, underlay)))
            .orElse(placed);
    return new Filled(tree, underlay.paths());
  }

  public Filled underComponent(Mapping component) {
    Underlay underlay = new Underlay();
    return new Filled(placed(component, underlay), underlay.paths());
  }

  private Mapping placed(Mapping resource, Underlay underlay) {
    Optional<Mapping> metadata = resource.mapping(METADATA);
    if (namespace.isEmpty() || metadata.isEmpty()) {
      return resource;
    }
    Mapping below = with(EMPTY, "namespace", scalar(namespace.get()));
    return with(resource, METADATA, underlay.fill(METADATA, metadata.get(), below));
  }

  private Mapping underSpec(Mapping own, Underlay underlay) {
    return own.mapping(PACKAGES)
        .map(packages -> with(own, PACKAGES, underPackages(packages, underlay)))
        .orElse(own);
  }

  private Mapping underPackages(Mapping own, Underlay underlay) {
    String path = SPEC + "." + PACKAGES;
    Mapping filled = underlay.fill(path, own, Applicable.packages(own, pythonPackages));
    Optional<Mapping> cache =
        filled.mapping(CACHE).filter(c -> Trees.text(c, "type").equals(Optional.of("gcs")));
    return cache
        .map(c -> underlay.fill(path + "." + CACHE, c, Applicable.cache(c, gcs)))
        .map(c -> with(filled, CACHE, c))
        .orElse(filled);
  }
}
