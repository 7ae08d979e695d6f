/** YAML text to trees with positions, and Kubernetes objects to YAML text. Knows nobody. */
@NullMarked
package io.kaspr.fn.yaml;

import org.jspecify.annotations.NullMarked;
