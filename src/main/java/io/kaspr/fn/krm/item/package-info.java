/** The items of a list as text, what they are called, and results about them. */
@NullMarked
package io.kaspr.fn.krm.item;

import org.jspecify.annotations.NullMarked;
