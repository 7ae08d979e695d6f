/** The commands of a config management plugin of Argo CD. */
@NullMarked
package io.kaspr.fn.cli.argocd;

import org.jspecify.annotations.NullMarked;
