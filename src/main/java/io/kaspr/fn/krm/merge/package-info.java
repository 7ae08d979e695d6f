/** Merges generated objects into a list, in the places of their earlier versions. */
@NullMarked
package io.kaspr.fn.krm.merge;

import org.jspecify.annotations.NullMarked;
