/** Streams, colours and tables. */
@NullMarked
package io.kaspr.fn.cli.terminal;

import org.jspecify.annotations.NullMarked;
