/**
 * Describes fields whose values are passed on as they are. Parser, check and renderer all follow
 * the same description, so that a new field is added in one place.
 */
@NullMarked
package io.kaspr.fn.spec.shape;

import org.jspecify.annotations.NullMarked;
