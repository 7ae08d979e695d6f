/** The fields of a tree: each value with its path and position, and the problems found in it. */
@NullMarked
package io.kaspr.fn.parse.field;

import org.jspecify.annotations.NullMarked;
