package io.kaspr.fn.spec;

import io.kaspr.fn.spec.text.AppName;

/** The names of the volumes of an app's pods, and where its containers mount them. */
public final class PodPlaces {
  /** The directory from which an app imports its packages. */
  public static final String PACKAGES = "/opt/kaspr/packages";

  /** Where the install container mounts the volume that all pods share. */
  public static final String PACKAGE_SETS = "/opt/kaspr/package-sets";

  /** The volume with the key file of the service account, and where it is mounted. */
  public static final String KEY_VOLUME = "gcs-sa-key";

  public static final String KEY_DIRECTORY = "/var/run/secrets/gcs";

  /** Where the containers of the Job that fills the bucket tell each other what they have found. */
  public static final String WARM_UP = "/opt/kaspr/warm-up";

  private PodPlaces() {}

  /** The name of the volume, and of the claim template, for an app's tables. */
  public static String tablesVolume(AppName app) {
    return app.value() + "-app-pv";
  }

  /** The name of the volume for the directories that the worker makes beside its tables. */
  public static String dataVolume(AppName app) {
    return app.value() + "-app-data";
  }

  /** The name of the volume for an app's packages. */
  public static String packagesVolume(AppName app) {
    return app.value() + "-app-packages";
  }

  /** The name of the volume for {@link #WARM_UP}. */
  public static String warmUpVolume(AppName app) {
    return app.value() + "-app-warm-up";
  }

  /** Where the init container installs packages: beside other sets on a volume that is shared. */
  public static String installDirectory(Cache cache) {
    return cache.sharedClaim().isPresent() ? PACKAGE_SETS : PACKAGES;
  }
}
