/** Renders the records of an app to Kubernetes objects, with one class for each kind. */
@NullMarked
package io.kaspr.fn.render;

import org.jspecify.annotations.NullMarked;
