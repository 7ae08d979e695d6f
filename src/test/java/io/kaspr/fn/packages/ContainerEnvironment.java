package io.kaspr.fn.packages;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the manifest puts into the environment of the init container, in its order. */
final class ContainerEnvironment {
  private ContainerEnvironment() {}

  static Map<String, String> of(String packages, String indexUrl) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PACKAGES_HASH", "0123456789abcdef");
    environment.put("GCS_BUCKET", "my-cache");
    environment.put("GCS_OBJECT_KEY", "kaspr-packages/my-app/0123456789abcdef.tar.gz");
    environment.put("MAX_ARCHIVE_BYTES", "1073741824");
    environment.put("PACKAGES", packages);
    environment.put("INSTALL_RETRIES", "0");
    environment.put("INSTALL_TIMEOUT", "60");
    environment.put("ON_FAILURE", "block");
    environment.put("INDEX_URL", indexUrl);
    return environment;
  }
}
