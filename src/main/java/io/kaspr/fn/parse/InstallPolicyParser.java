package io.kaspr.fn.parse;

import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.spec.InstallPolicy;
import io.kaspr.fn.spec.InstallPolicy.OnFailure;
import java.util.List;
import java.util.Optional;

/** Reads {@code spec.pythonPackages.installPolicy}. */
public final class InstallPolicyParser {
  public static final List<String> KNOWN = List.of("retries", "timeout", "onFailure");

  private InstallPolicyParser() {}

  public static Optional<InstallPolicy> parse(Fields policy) {
    InstallPolicy defaults = InstallPolicy.DEFAULT;
    int retries = policy.integer("retries", 0, InstallPolicy.MAX_RETRIES, defaults.retries());
    int timeout =
        policy.integer(
            "timeout",
            InstallPolicy.MIN_TIMEOUT,
            InstallPolicy.MAX_TIMEOUT,
            defaults.timeoutSeconds());
    boolean allow =
        policy.oneOf("onFailure", List.of("block", "allow")).filter("allow"::equals).isPresent();
    OnFailure onFailure = allow ? OnFailure.ALLOW : OnFailure.BLOCK;
    return policy.build(() -> new InstallPolicy(retries, timeout, onFailure));
  }
}
