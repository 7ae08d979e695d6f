package io.kaspr.fn.parse;

import io.kaspr.fn.spec.ContainerTemplate;
import io.kaspr.fn.spec.Template;

/** The values of {@code spec.template}; the install container belongs to the packages. */
record ParsedTemplate(Template template, ContainerTemplate installContainer) {
  static final ParsedTemplate NONE = new ParsedTemplate(Template.NONE, ContainerTemplate.NONE);
}
