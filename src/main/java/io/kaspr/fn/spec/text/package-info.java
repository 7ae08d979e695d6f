/**
 * Texts with rules of their own: names, amounts, versions, paths.
 *
 * <p>Most methods take a text and return it, or refuse it with an {@link IllegalArgumentException}
 * whose message reads on from the path of the field.
 */
@NullMarked
package io.kaspr.fn.spec.text;

import org.jspecify.annotations.NullMarked;
