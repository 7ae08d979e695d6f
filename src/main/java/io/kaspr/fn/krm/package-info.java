/** The wire: ResourceList, its items and results. Knows no Kaspr. */
@NullMarked
package io.kaspr.fn.krm;

import org.jspecify.annotations.NullMarked;
