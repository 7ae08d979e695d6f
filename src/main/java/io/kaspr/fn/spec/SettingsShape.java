package io.kaspr.fn.spec;

import static io.kaspr.fn.spec.Shapes.FLAG;
import static io.kaspr.fn.spec.Shapes.POSITIVE;
import static io.kaspr.fn.spec.Shapes.TEXT;
import static io.kaspr.fn.spec.Shapes.TEXT_MAP;
import static io.kaspr.fn.spec.Shapes.field;
import static io.kaspr.fn.spec.Shapes.group;
import static io.kaspr.fn.spec.Shapes.required;
import static io.kaspr.fn.spec.Shapes.words;

import io.kaspr.fn.spec.Shape.Group;
import io.kaspr.fn.spec.Shape.Whole;

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
          field("retries", new Whole(0, InstallPolicy.MAX_RETRIES)),
          field("timeout", new Whole(InstallPolicy.MIN_TIMEOUT, InstallPolicy.MAX_TIMEOUT)),
          field("onFailure", words("block", "allow")));

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

  public static final Group DEFAULTS =
      group(field("gcs", GCS), field("pythonPackages", PYTHON_PACKAGES));

  public static final Group SCALING =
      group(
          field("pods", POSITIVE),
          field("periodSeconds", new Whole(1, Platform.MAX_PERIOD_SECONDS)));

  public static final Group ALL =
      group(
          field("defaults", DEFAULTS),
          field("namespace", TEXT),
          field("clusterDomain", TEXT),
          field("scaling", SCALING),
          field("imageRegistry", TEXT),
          field("defaultVersion", TEXT),
          field("additionalVersions", TEXT_MAP),
          field("source", new Shape.Word(SourceHandling.words())),
          field("outputPath", TEXT),
          field("prune", FLAG),
          field("strict", FLAG));

  private SettingsShape() {}
}
