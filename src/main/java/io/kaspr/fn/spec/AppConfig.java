package io.kaspr.fn.spec;

import java.util.Map;

/**
 * What {@code spec.config} says: each of its keys as an environment variable ({@code K_WEB_PORT})
 * with its text, in the order of rendering, and the four values that other objects need too.
 */
public record AppConfig(
    Map<String, String> environment,
    int webPort,
    String dataDir,
    String tableDir,
    String definitionsDir) {}
