/** Kaspr's resources as records, valid from birth. Knows nobody. */
@NullMarked
package io.kaspr.fn.spec;

import org.jspecify.annotations.NullMarked;
