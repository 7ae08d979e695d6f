/**
 * The function: a ResourceList to a ResourceList. The only package that knows wire, parser and
 * renderer.
 */
@NullMarked
package io.kaspr.fn.function;

import org.jspecify.annotations.NullMarked;
