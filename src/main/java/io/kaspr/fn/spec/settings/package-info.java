/** What the function's settings say. */
@NullMarked
package io.kaspr.fn.spec.settings;

import org.jspecify.annotations.NullMarked;
