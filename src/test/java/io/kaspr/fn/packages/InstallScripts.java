package io.kaspr.fn.packages;

/** Opens the scripts to tests of other packages. */
public final class InstallScripts {
  private InstallScripts() {}

  public static String emptyDir() {
    return InstallScript.emptyDir();
  }

  public static String sharedClaim() {
    return InstallScript.sharedClaim();
  }

  public static String gcs() {
    return InstallScript.gcs();
  }
}
