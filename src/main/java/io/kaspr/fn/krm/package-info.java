/** The wire: the ResourceList that a host hands over and takes back. Knows no Kaspr. */
@NullMarked
package io.kaspr.fn.krm;

import org.jspecify.annotations.NullMarked;
