/** Trees of components to validated records. */
@NullMarked
package io.kaspr.fn.parse.component;

import org.jspecify.annotations.NullMarked;
