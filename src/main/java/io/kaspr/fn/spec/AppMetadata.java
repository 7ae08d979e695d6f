package io.kaspr.fn.spec;

import java.util.Map;
import java.util.Optional;

/** Who an app is: its name, its namespace where one is given, and its own labels. */
public record AppMetadata(AppName name, Optional<String> namespace, Map<String, String> labels) {}
