package io.kaspr.fn.spec.settings;

import static io.kaspr.fn.spec.shape.Shapes.FLAG;
import static io.kaspr.fn.spec.shape.Shapes.POSITIVE;
import static io.kaspr.fn.spec.shape.Shapes.TEXT;
import static io.kaspr.fn.spec.shape.Shapes.TEXT_MAP;
import static io.kaspr.fn.spec.shape.Shapes.field;
import static io.kaspr.fn.spec.shape.Shapes.group;
import static io.kaspr.fn.spec.shape.Shapes.required;
import static io.kaspr.fn.spec.shape.Shapes.whole;
import static io.kaspr.fn.spec.shape.Shapes.words;

import io.kaspr.fn.spec.InstallPolicy;
import io.kaspr.fn.spec.Platform;
import io.kaspr.fn.spec.shape.Shape;
import io.kaspr.fn.spec.shape.Shape.Group;

/** The settings of the function: {@code spec} of a RenderKasprApps. */
public final class SettingsShape {
  private static final Shape TEXTS = new Shape.ListOf(TEXT);

  /** What an app with a cache of type gcs may leave out. */
  public static final Group GCS =
      group(
          field("bucket", TEXT),
          field("prefix", TEXT),
          field("maxArchiveSize", TEXT),
          field("secretRef", group(required("name", TEXT), field("key", TEXT))));

  private static final Group CREDENTIALS =
      group(
          required(
              "secretRef",
              group(
                  required("name", TEXT), field("usernameKey", TEXT), field("passwordKey", TEXT))));

  private static final Group INSTALL_POLICY =
      group(
          field("retries", whole(0, InstallPolicy.MAX_RETRIES)),
          field("timeout", whole(InstallPolicy.MIN_TIMEOUT, InstallPolicy.MAX_TIMEOUT)),
          field("onFailure", words("block", "allow")));

  /** {@code defaults.pythonPackages.resources}, which has no claims. */
  public static final Group RESOURCES =
      group(field("requests", TEXT_MAP), field("limits", TEXT_MAP));

  /** What an app with Python packages may leave out. */
  public static final Group PYTHON_PACKAGES =
      group(
          field("indexUrl", TEXT),
          field("extraIndexUrls", TEXTS),
          field("trustedHosts", TEXTS),
          field("credentials", CREDENTIALS),
          field("installPolicy", INSTALL_POLICY),
          field("resources", RESOURCES));

  /** {@code defaults}. */
  public static final Group DEFAULTS =
      group(field("gcs", GCS), field("pythonPackages", PYTHON_PACKAGES));

  /** {@code scaling}. */
  public static final Group SCALING =
      group(field("pods", POSITIVE), field("periodSeconds", whole(1, Platform.MAX_PERIOD_SECONDS)));

  /** The whole {@code spec}. */
  public static final Group ALL =
      group(
          field("defaults", DEFAULTS),
          field("namespace", TEXT),
          field("clusterDomain", TEXT),
          field("scaling", SCALING),
          field("imageRegistry", TEXT),
          field("defaultVersion", TEXT),
          field("additionalVersions", TEXT_MAP),
          field("source", words(SourceHandling.words().toArray(String[]::new))),
          field("outputPath", TEXT),
          field("prune", FLAG),
          field("strict", FLAG),
          field("infos", words(Infos.words().toArray(String[]::new))));

  private SettingsShape() {}
}
