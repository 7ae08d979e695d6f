/** Finds the items in the text of a ResourceList, by its lines or by the events of a parser. */
@NullMarked
package io.kaspr.fn.krm.scan;

import org.jspecify.annotations.NullMarked;
