/** Compares two renderings: which objects change, and whether packages are installed anew. */
@NullMarked
package io.kaspr.fn.cli.changes;

import org.jspecify.annotations.NullMarked;
