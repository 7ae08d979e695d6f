package io.kaspr.fn.packages;

/** How a run of the init container ended. */
record Run(int exitCode, String output, double seconds) {}
