package io.kaspr.fn.spec;

import io.kaspr.fn.spec.text.AppName;

/** The volumes of an app's pods by name, and the directories in which its containers see them. */
public final class PodPlaces {
  /** Where an app imports its packages from. */
  public static final String PACKAGES = "/opt/kaspr/packages";

  /** Where the install container sees a volume that all pods share. */
  public static final String PACKAGE_SETS = "/opt/kaspr/package-sets";

  public static final String KEY_VOLUME = "gcs-sa-key";
  public static final String KEY_DIRECTORY = "/var/run/secrets/gcs";

  private PodPlaces() {}

  /** The volume of an app's tables. */
  public static String tablesVolume(AppName app) {
    return app.value() + "-app-pv";
  }

  /** The volume of what an app's worker makes at its start beside its tables. */
  public static String dataVolume(AppName app) {
    return app.value() + "-app-data";
  }

  /** The volume of an app's packages. */
  public static String packagesVolume(AppName app) {
    return app.value() + "-app-packages";
  }

  /** Where the init container installs packages: beside other sets on a volume that is shared. */
  public static String installDirectory(Cache cache) {
    return cache.sharedClaim().isPresent() ? PACKAGE_SETS : PACKAGES;
  }
}
