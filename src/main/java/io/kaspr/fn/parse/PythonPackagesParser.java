package io.kaspr.fn.parse;

import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.ContainerTemplate;
import io.kaspr.fn.spec.InstallContainer;
import io.kaspr.fn.spec.InstallPolicy;
import io.kaspr.fn.spec.PackageIndexes;
import io.kaspr.fn.spec.PythonPackages;
import io.kaspr.fn.spec.Resources;
import io.kaspr.fn.spec.Storage.PersistentClaim;
import io.kaspr.fn.spec.requirement.Requirement;
import io.kaspr.fn.spec.text.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code spec.pythonPackages}. */
final class PythonPackagesParser {
  static final List<String> KNOWN =
      List.of(
          "packages",
          "constraints",
          "requireHashes",
          "indexUrl",
          "extraIndexUrls",
          "trustedHosts",
          "credentials",
          "cache",
          "sizeLimit",
          "installPolicy",
          "resources");

  private static final String IDLE_LIMIT =
      "has no effect, as the packages are on a claim: cache.size is its size";

  private PythonPackagesParser() {}

  static Optional<PythonPackages> parse(
      Fields packages, ContainerTemplate template, Set<String> names, Optional<String> refresh) {
    Optional<InstallContainer> container = container(packages, template);
    boolean requireHashes = packages.flag("requireHashes", false);
    List<Requirement> requirements = RequirementsParser.parse(packages, names, requireHashes);
    List<Requirement> constraints = RequirementsParser.constraints(packages);
    Optional<PackageIndexes> indexes = IndexesParser.parse(packages);
    InstallPolicy policy = policy(packages);
    Optional<Cache> cache = CacheParser.parse(packages);
    Optional<Quantity> sizeLimit = sizeLimit(packages, cache);
    return packages.build(
        () ->
            new PythonPackages(
                requirements,
                constraints,
                requireHashes,
                indexes.orElseThrow(),
                policy,
                cache.orElseThrow(),
                sizeLimit,
                container.orElseThrow(),
                refresh));
  }

  private static Optional<Quantity> sizeLimit(Fields packages, Optional<Cache> cache) {
    if (cache.flatMap(Cache::sharedClaim).isPresent()) {
      packages.present(List.of("sizeLimit")).forEach(limit -> limit.warn(IDLE_LIMIT));
    }
    return packages.text("sizeLimit", PersistentClaim::size);
  }

  private static Optional<InstallContainer> container(Fields packages, ContainerTemplate template) {
    Resources resources = ResourcesParser.parse(packages, List.of("limits", "requests"));
    return packages.build(() -> new InstallContainer(resources, template));
  }

  private static InstallPolicy policy(Fields packages) {
    return packages
        .object("installPolicy", InstallPolicyParser.KNOWN)
        .flatMap(InstallPolicyParser::parse)
        .orElse(InstallPolicy.DEFAULT);
  }
}
