/** What commands share for their output: streams, colours, tables and JSON. */
@NullMarked
package io.kaspr.fn.cli.terminal;

import org.jspecify.annotations.NullMarked;
