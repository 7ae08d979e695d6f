/** What the function's settings say, in records that are valid as in {@link io.kaspr.fn.spec}. */
@NullMarked
package io.kaspr.fn.spec.settings;

import org.jspecify.annotations.NullMarked;
