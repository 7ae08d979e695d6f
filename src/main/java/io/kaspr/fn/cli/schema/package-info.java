/** The commands crds and schema. */
@NullMarked
package io.kaspr.fn.cli.schema;

import org.jspecify.annotations.NullMarked;
