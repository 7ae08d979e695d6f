package io.kaspr.fn.spec;

import java.util.List;
import java.util.Optional;

/** The Python packages of an app, and how its init container installs them. */
public record PythonPackages(
    List<Requirement> requirements,
    PackageIndexes indexes,
    InstallPolicy installPolicy,
    Cache cache,
    InstallContainer container,
    Optional<String> refresh) {}
