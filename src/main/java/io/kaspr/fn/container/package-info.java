/** The parts of containers that the install container and the app have alike. */
@NullMarked
package io.kaspr.fn.container;

import org.jspecify.annotations.NullMarked;
