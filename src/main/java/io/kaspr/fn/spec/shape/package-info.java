/** The shapes of fields whose values are passed on as they are. */
@NullMarked
package io.kaspr.fn.spec.shape;

import org.jspecify.annotations.NullMarked;
