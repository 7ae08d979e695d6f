/** The commands of a person at a terminal. */
@NullMarked
package io.kaspr.fn.cli;

import org.jspecify.annotations.NullMarked;
