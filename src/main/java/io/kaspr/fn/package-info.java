/** The process: streams, exit codes, and the function itself. */
@NullMarked
package io.kaspr.fn;

import org.jspecify.annotations.NullMarked;
