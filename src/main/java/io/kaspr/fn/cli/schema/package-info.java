/** The commands crds and schema: CustomResourceDefinitions, and JSON Schemas for editors. */
@NullMarked
package io.kaspr.fn.cli.schema;

import org.jspecify.annotations.NullMarked;
