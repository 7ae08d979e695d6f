/** The Python packages of an app: hash, object key, init container and its script. */
@NullMarked
package io.kaspr.fn.packages;

import org.jspecify.annotations.NullMarked;
