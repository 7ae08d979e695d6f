/** The commands for use at a terminal and in scripts. */
@NullMarked
package io.kaspr.fn.cli;

import org.jspecify.annotations.NullMarked;
