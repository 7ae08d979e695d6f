/** What a change does to objects and packages. */
@NullMarked
package io.kaspr.fn.cli.changes;

import org.jspecify.annotations.NullMarked;
