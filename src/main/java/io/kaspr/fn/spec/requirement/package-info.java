/** Requirements of Python packages, as pip reads them. */
@NullMarked
package io.kaspr.fn.spec.requirement;

import org.jspecify.annotations.NullMarked;
