package io.kaspr.fn.spec;

/** What runs: the image, how many of it, with how much, and where its tables are. */
public record Workload(String image, int replicas, Resources resources, Storage storage) {}
