/**
 * Parses trees of KasprApps to valid records, and reports every problem. Uses no Kubernetes model.
 */
@NullMarked
package io.kaspr.fn.parse;

import org.jspecify.annotations.NullMarked;
