package io.kaspr.fn.spec;

/** A requirement by PEP 508, such as {@code pandas>=2.0.0}, as it was written. */
public record Requirement(String text) {}
