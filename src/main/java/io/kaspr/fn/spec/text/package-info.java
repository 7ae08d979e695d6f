/** Texts with rules of their own: names, amounts, versions, paths. */
@NullMarked
package io.kaspr.fn.spec.text;

import org.jspecify.annotations.NullMarked;
