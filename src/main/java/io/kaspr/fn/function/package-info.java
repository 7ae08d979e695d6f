/**
 * The KRM function: makes a ResourceList from a ResourceList. Only this package and the commands
 * use krm, parse and render together.
 */
@NullMarked
package io.kaspr.fn.function;

import org.jspecify.annotations.NullMarked;
