/** Reads YAML text as trees with positions, and writes objects as YAML. Uses no other package. */
@NullMarked
package io.kaspr.fn.yaml;

import org.jspecify.annotations.NullMarked;
