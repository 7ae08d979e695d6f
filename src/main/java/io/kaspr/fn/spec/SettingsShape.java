package io.kaspr.fn.spec;

import static io.kaspr.fn.spec.Shapes.TEXT;
import static io.kaspr.fn.spec.Shapes.TEXT_MAP;
import static io.kaspr.fn.spec.Shapes.WHOLE;
import static io.kaspr.fn.spec.Shapes.field;
import static io.kaspr.fn.spec.Shapes.group;

import io.kaspr.fn.spec.Shape.Group;

/** The settings of the function: {@code spec} of a RenderKasprApps. */
public final class SettingsShape {
  public static final Group SCALING = group(field("pods", WHOLE), field("periodSeconds", WHOLE));

  public static final Group ALL =
      group(
          field("clusterDomain", TEXT),
          field("scaling", SCALING),
          field("imageRegistry", TEXT),
          field("defaultVersion", TEXT),
          field("additionalVersions", TEXT_MAP));

  private SettingsShape() {}
}
