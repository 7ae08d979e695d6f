package io.kaspr.fn.spec;

import java.util.List;
import java.util.Optional;

/** Where pip looks for packages, and as whom. */
public record PackageIndexes(
    Optional<String> indexUrl,
    List<String> extraIndexUrls,
    List<String> trustedHosts,
    Optional<Credentials> credentials) {

  /** The keys of a Secret that hold the user name and the password for an index. */
  public record Credentials(SecretKey username, SecretKey password) {}
}
