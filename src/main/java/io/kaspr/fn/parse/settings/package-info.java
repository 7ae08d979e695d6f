/** Parses the function's settings, and fills their defaults into apps and components. */
@NullMarked
package io.kaspr.fn.parse.settings;

import org.jspecify.annotations.NullMarked;
