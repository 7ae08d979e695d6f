package io.kaspr.fn.krm.item;

import java.util.Optional;

/** The file of an item in its package, and the item's place in the file, from 0. */
public record ItemFile(String path, Optional<Integer> index) {}
