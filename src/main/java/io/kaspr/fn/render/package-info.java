/** Records to Kubernetes objects, one class per kind. */
@NullMarked
package io.kaspr.fn.render;

import org.jspecify.annotations.NullMarked;
