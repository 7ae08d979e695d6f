package io.kaspr.fn.spec;

/**
 * An amount by Kubernetes' rules, such as {@code 512Mi}, {@code 0.5} or {@code 2e3}, as it was
 * written.
 */
public record Quantity(String text) {}
