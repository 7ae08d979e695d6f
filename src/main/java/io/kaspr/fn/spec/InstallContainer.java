package io.kaspr.fn.spec;

import java.util.List;

/** What a KasprApp says of the container that installs its packages. */
public record InstallContainer(Resources resources, List<EnvVar> env) {}
