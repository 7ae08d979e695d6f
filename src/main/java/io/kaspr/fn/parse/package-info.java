/** Trees of KasprApps to validated records, with every problem. Knows no builders. */
@NullMarked
package io.kaspr.fn.parse;

import org.jspecify.annotations.NullMarked;
