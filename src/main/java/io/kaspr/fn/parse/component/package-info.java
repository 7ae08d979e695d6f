/** Parses trees of components to valid records, and warns of those that would fail in the pod. */
@NullMarked
package io.kaspr.fn.parse.component;

import org.jspecify.annotations.NullMarked;
