/** Trees to validated records, with every problem, its path and its position. Knows no builders. */
@NullMarked
package io.kaspr.fn.parse;

import org.jspecify.annotations.NullMarked;
