/** The items of a ResourceList as text, references to them, and results about them. */
@NullMarked
package io.kaspr.fn.krm.item;

import org.jspecify.annotations.NullMarked;
