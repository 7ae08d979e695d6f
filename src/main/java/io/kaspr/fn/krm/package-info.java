/** Reads and writes the ResourceList of a KRM function, as text. Knows nothing of Kaspr. */
@NullMarked
package io.kaspr.fn.krm;

import org.jspecify.annotations.NullMarked;
