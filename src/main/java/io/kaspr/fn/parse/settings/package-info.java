/** The function's settings, and how they fill in what apps leave out. */
@NullMarked
package io.kaspr.fn.parse.settings;

import org.jspecify.annotations.NullMarked;
