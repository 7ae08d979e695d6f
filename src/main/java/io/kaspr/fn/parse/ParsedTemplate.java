package io.kaspr.fn.parse;

import io.kaspr.fn.spec.ContainerTemplate;
import io.kaspr.fn.spec.Template;

/** What {@code spec.template} says, the install container apart. */
record ParsedTemplate(Template template, ContainerTemplate installContainer) {
  static final ParsedTemplate NONE = new ParsedTemplate(Template.NONE, ContainerTemplate.NONE);
}
