/**
 * What components say, and which of them share a file of the worker. As in {@link
 * io.kaspr.fn.spec}, records are always valid.
 */
@NullMarked
package io.kaspr.fn.spec.component;

import org.jspecify.annotations.NullMarked;
