/**
 * What a KasprApp says, as records that are always valid.
 *
 * <p>A record checks its values as it is made. It refuses a wrong one with an {@link
 * IllegalArgumentException}, or with an {@link io.kaspr.fn.spec.text.InvalidValueException} if it
 * can propose the right one. The parser puts the path of the field before the message, so the
 * message reads on from there: {@code must be more than 0, but is '0'}.
 *
 * <p>The Javadoc of each record shows the YAML that it holds; ShownYamlTest parses all of it.
 */
@NullMarked
package io.kaspr.fn.spec;

import org.jspecify.annotations.NullMarked;
