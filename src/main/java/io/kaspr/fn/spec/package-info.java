/** What a KasprApp says, as records that are valid from birth. */
@NullMarked
package io.kaspr.fn.spec;

import org.jspecify.annotations.NullMarked;
