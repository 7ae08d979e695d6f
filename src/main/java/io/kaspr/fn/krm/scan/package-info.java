/** Finds the items in the text of a list, by its lines or else by the events of a parser. */
@NullMarked
package io.kaspr.fn.krm.scan;

import org.jspecify.annotations.NullMarked;
