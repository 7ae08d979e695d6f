/** The files that commands read and write. */
@NullMarked
package io.kaspr.fn.cli.files;

import org.jspecify.annotations.NullMarked;
