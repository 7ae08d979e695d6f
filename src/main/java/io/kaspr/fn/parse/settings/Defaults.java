package io.kaspr.fn.parse.settings;

import static io.kaspr.fn.parse.settings.Trees.EMPTY;
import static io.kaspr.fn.parse.settings.Trees.scalar;
import static io.kaspr.fn.parse.settings.Trees.with;

import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.yaml.Node.Mapping;
import java.util.List;
import java.util.Optional;

/**
 * The defaults in the function's settings. They are filled into the trees of apps before these are
 * parsed, so that parsers need not know where a value comes from.
 */
public record Defaults(Optional<String> namespace, Mapping gcs, Mapping pythonPackages) {
  static final Defaults NONE = new Defaults(Optional.empty(), EMPTY, EMPTY);
  private static final String METADATA = "metadata";
  private static final String SPEC = "spec";
  private static final String PACKAGES = "pythonPackages";
  private static final String CACHE = "cache";

  public Defaults {
    namespace.ifPresent(Names::dnsLabel);
  }

  /**
   * A resource with the defaults for fields that it does not have.
   *
   * @param paths the paths of the fields that were filled in
   */
  public record Filled(Mapping tree, List<String> paths) {
    public Filled {
      paths = List.copyOf(paths);
    }
  }

  /** An app with all defaults that are compatible with its own fields. */
  public Filled fillApp(Mapping app) {
    DefaultsFiller filler = new DefaultsFiller();
    Mapping withNamespace = fillNamespace(app, filler);
    Mapping tree =
        withNamespace
            .mapping(SPEC)
            .map(own -> with(withNamespace, SPEC, fillSpec(own, filler)))
            .orElse(withNamespace);
    return new Filled(tree, filler.paths());
  }

  /** A component with the default namespace. */
  public Filled fillComponent(Mapping component) {
    DefaultsFiller filler = new DefaultsFiller();
    return new Filled(fillNamespace(component, filler), filler.paths());
  }

  private Mapping fillNamespace(Mapping resource, DefaultsFiller filler) {
    Optional<Mapping> metadata = resource.mapping(METADATA);
    if (namespace.isEmpty() || metadata.isEmpty()) {
      return resource;
    }
    Mapping below = with(EMPTY, "namespace", scalar(namespace.get()));
    return with(resource, METADATA, filler.fill(METADATA, metadata.get(), below));
  }

  private Mapping fillSpec(Mapping own, DefaultsFiller filler) {
    return own.mapping(PACKAGES)
        .map(packages -> with(own, PACKAGES, fillPackages(packages, filler)))
        .orElse(own);
  }

  private Mapping fillPackages(Mapping own, DefaultsFiller filler) {
    String path = SPEC + "." + PACKAGES;
    Mapping filled = filler.fill(path, own, CompatibleDefaults.packages(own, pythonPackages));
    Optional<Mapping> cache =
        filled.mapping(CACHE).filter(c -> Trees.text(c, "type").equals(Optional.of("gcs")));
    return cache
        .map(c -> filler.fill(path + "." + CACHE, c, CompatibleDefaults.cache(c, gcs)))
        .map(c -> with(filled, CACHE, c))
        .orElse(filled);
  }
}
