/** Puts what was rendered into a list, in the place of what was rendered before. */
@NullMarked
package io.kaspr.fn.krm.merge;

import org.jspecify.annotations.NullMarked;
