/** The process: streams and exit codes. */
@NullMarked
package io.kaspr.fn;

import org.jspecify.annotations.NullMarked;
