/** What components say, and which of them share a file of the worker. */
@NullMarked
package io.kaspr.fn.spec.component;

import org.jspecify.annotations.NullMarked;
