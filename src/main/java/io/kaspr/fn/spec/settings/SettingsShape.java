package io.kaspr.fn.spec.settings;

import static io.kaspr.fn.spec.shape.ShapeTable.whole;

import io.kaspr.fn.spec.InstallPolicy;
import io.kaspr.fn.spec.Platform;
import io.kaspr.fn.spec.shape.Shape;
import io.kaspr.fn.spec.shape.Shape.Group;
import io.kaspr.fn.spec.shape.ShapeTable;
import java.util.Map;

/** The settings of the function: {@code spec} of a RenderKasprApps. */
public final class SettingsShape {
  private static final Map<String, Shape> WORDS =
      Map.of(
          "infos", ShapeTable.words(Infos.words()),
          "periodSeconds", whole(1, Platform.MAX_PERIOD_SECONDS),
          "retries", whole(0, InstallPolicy.MAX_RETRIES),
          "source", ShapeTable.words(SourceHandling.words()),
          "timeout", whole(InstallPolicy.MIN_TIMEOUT, InstallPolicy.MAX_TIMEOUT));

  private static final ShapeTable TABLE =
      new ShapeTable(
          WORDS,
          """
          key: name! key
          gcs: bucket prefix maxArchiveSize auth:key|workloadIdentity secretRef:key \
            access:readWrite|readOnly warmUp:flag warmUpSecretRef:key
          keys: name! usernameKey passwordKey
          credentials: secretRef!:keys
          installPolicy: retries: timeout: onFailure:block|allow
          resources: requests:textMap limits:textMap
          pythonPackages: indexUrl extraIndexUrls:texts trustedHosts:texts credentials: \
            installPolicy: resources:
          defaults: gcs: pythonPackages:
          scaling: pods:positive periodSeconds:
          settings: defaults: namespace clusterDomain scaling: imageRegistry defaultVersion \
            additionalVersions:textMap source: outputPath prune:flag strict:flag infos:
          """);

  /** What an app with a cache of type gcs may leave out. */
  public static final Group GCS = TABLE.group("gcs");

  /** {@code defaults.pythonPackages.resources}, which has no claims. */
  public static final Group RESOURCES = TABLE.group("resources");

  /** What an app with Python packages may leave out. */
  public static final Group PYTHON_PACKAGES = TABLE.group("pythonPackages");

  /** {@code defaults}. */
  public static final Group DEFAULTS = TABLE.group("defaults");

  /** {@code scaling}. */
  public static final Group SCALING = TABLE.group("scaling");

  /** The whole {@code spec}. */
  public static final Group ALL = TABLE.group("settings");

  private SettingsShape() {}
}
