/** Reads fields of a tree, each with its path and position, and collects problems. */
@NullMarked
package io.kaspr.fn.parse.field;

import org.jspecify.annotations.NullMarked;
