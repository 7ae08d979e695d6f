package io.kaspr.fn.parse;

import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.spec.PackageIndexes;
import io.kaspr.fn.spec.PackageIndexes.Credentials;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.SecretKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads pip's package indexes and their credentials from {@code spec.pythonPackages}. */
public final class IndexesParser {
  private IndexesParser() {}

  public static Optional<PackageIndexes> parse(Fields packages) {
    Optional<String> index = packages.text("indexUrl", PackageIndexes::requireIndex);
    List<String> extra = list(packages, "extraIndexUrls", PackageIndexes::requireExtraIndex);
    List<String> trusted = list(packages, "trustedHosts", PackageIndexes::requireHost);
    Optional<Credentials> credentials =
        packages.object("credentials", List.of("secretRef")).flatMap(IndexesParser::credentials);
    Optional<PackageIndexes> open =
        packages.build(() -> new PackageIndexes(index, extra, trusted, Optional.empty()));
    return credentials.isEmpty() || open.isEmpty()
        ? open
        : packages
            .requiredField("credentials")
            .make(() -> new PackageIndexes(index, extra, trusted, credentials));
  }

  private static List<String> list(Fields packages, String name, Function<String, String> factory) {
    return packages.elements(name).stream()
        .flatMap(element -> element.as(factory).stream())
        .toList();
  }

  private static Optional<Credentials> credentials(Fields credentials) {
    return credentials
        .objectOrEmpty("secretRef", List.of("name", "usernameKey", "passwordKey"))
        .flatMap(IndexesParser::secret);
  }

  private static Optional<Credentials> secret(Fields secret) {
    Optional<String> name = secret.required("name", Names::subdomain);
    String username = secret.text("usernameKey", Names::dataKey).orElse("username");
    String password = secret.text("passwordKey", Names::dataKey).orElse("password");
    return secret.build(
        () ->
            new Credentials(
                new SecretKey(name.orElseThrow(), username),
                new SecretKey(name.orElseThrow(), password)));
  }
}
