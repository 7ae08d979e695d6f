/** Renders parts that the install container and the app's container have in common. */
@NullMarked
package io.kaspr.fn.container;

import org.jspecify.annotations.NullMarked;
