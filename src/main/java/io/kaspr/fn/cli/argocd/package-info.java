/** The commands that Argo CD's plugin calls. */
@NullMarked
package io.kaspr.fn.cli.argocd;

import org.jspecify.annotations.NullMarked;
