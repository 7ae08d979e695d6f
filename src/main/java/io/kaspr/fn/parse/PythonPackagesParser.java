package io.kaspr.fn.parse;

import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.ContainerTemplate;
import io.kaspr.fn.spec.InstallContainer;
import io.kaspr.fn.spec.InstallPolicy;
import io.kaspr.fn.spec.PackageIndexes;
import io.kaspr.fn.spec.PythonPackages;
import io.kaspr.fn.spec.Resources;
import io.kaspr.fn.spec.requirement.Requirement;
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
          "installPolicy",
          "resources");

  private PythonPackagesParser() {}

  static Optional<PythonPackages> parse(
      Fields packages,
      ContainerTemplate template,
      Set<String> variables,
      Optional<String> refresh) {
    Optional<InstallContainer> container = container(packages, template);
    boolean requireHashes = packages.flag("requireHashes", false);
    List<Requirement> requirements = RequirementsParser.parse(packages, variables, requireHashes);
    List<Requirement> constraints = RequirementsParser.constraints(packages);
    Optional<PackageIndexes> indexes = IndexesParser.parse(packages);
    InstallPolicy policy = policy(packages);
    Optional<Cache> cache = CacheParser.parse(packages);
    return packages.build(
        () ->
            new PythonPackages(
                requirements,
                constraints,
                requireHashes,
                indexes.orElseThrow(),
                policy,
                cache.orElseThrow(),
                container.orElseThrow(),
                refresh));
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
