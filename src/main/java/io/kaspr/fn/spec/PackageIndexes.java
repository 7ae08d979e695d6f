package io.kaspr.fn.spec;

import static io.kaspr.fn.spec.text.Rules.require;

import io.kaspr.fn.spec.text.Chars;
import io.kaspr.fn.spec.text.InvalidValueException;
import io.kaspr.fn.spec.text.SecretKey;
import io.kaspr.fn.spec.text.Shown;
import io.kaspr.fn.spec.text.Url;
import io.kaspr.fn.spec.text.Values;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where pip looks for packages, and as whom.
 *
 * <pre>{@code
 * spec:
 *   pythonPackages:
 *     indexUrl: https://pypi.example.com/simple
 *     extraIndexUrls:
 *       - https://wheels.example.com/simple
 *     trustedHosts:
 *       - wheels.example.com
 *     credentials:
 *       secretRef:
 *         name: pypi-credentials
 * }</pre>
 *
 * @param indexUrl empty for PyPI
 * @param trustedHosts hosts whose certificates pip does not check
 */
public record PackageIndexes(
    Optional<String> indexUrl,
    List<String> extraIndexUrls,
    List<String> trustedHosts,
    Optional<Credentials> credentials) {
  public PackageIndexes {
    indexUrl.ifPresent(PackageIndexes::requireIndex);
    extraIndexUrls.forEach(PackageIndexes::requireExtraIndex);
    trustedHosts.forEach(PackageIndexes::requireHost);
    Values.environment(String.join(",", extraIndexUrls));
    Values.environment(String.join(",", trustedHosts));
    if (credentials.isPresent()) {
      requireOneHost(indexUrl, extraIndexUrls);
    }
    extraIndexUrls = List.copyOf(extraIndexUrls);
    trustedHosts = List.copyOf(trustedHosts);
  }

  /** The only host that gets the credentials; empty without credentials. */
  public Optional<String> credentialsHost() {
    return credentials.map(c -> requireOneHost(indexUrl, extraIndexUrls));
  }

  /**
   * Returns the URL of an index.
   *
   * @throws IllegalArgumentException if pip could not use it, or if it has a user or a password in
   *     it
   */
  public static String requireIndex(String text) {
    requireUrl(text);
    Url url = Url.parse(text);
    require(
        url.userInfo().isEmpty(),
        "must have no user and password in it: they belong in spec.pythonPackages.credentials");
    require(!url.host().isEmpty(), "must have a host", text);
    require(
        !url.rest().contains("?") && !url.rest().contains("#"),
        "must have no ? and no #, as pip adds the package's name at its end",
        text);
    return Values.environment(text);
  }

  private static void requireUrl(String text) {
    if (!text.startsWith("http://") && !text.startsWith("https://")) {
      throw new InvalidValueException(
          "must begin with https:// or http://, but is " + Shown.quoted(text),
          Optional.of("https://" + text).filter(url -> !text.contains(":")));
    }
    require(
        Chars.all(text, Url::isCharacter) && !text.contains("'"),
        "must have only the characters of a URL, others as %20 and the like",
        text);
  }

  /**
   * As {@link #requireIndex}, for a URL that is joined to others by commas.
   *
   * @throws IllegalArgumentException if it has a comma, too
   */
  public static String requireExtraIndex(String text) {
    if (requireIndex(text).contains(",")) {
      String instead = text.replace(",", "%2C");
      throw new InvalidValueException(
          "must have no comma, which separates the URLs, but is " + Shown.quoted(text), instead);
    }
    return text;
  }

  /**
   * Returns a host, or a host and its port.
   *
   * @throws IllegalArgumentException if it is neither, or has a scheme
   */
  public static String requireHost(String text) {
    if (text.contains("://")) {
      throw new InvalidValueException(
          "must be a host without a scheme, but is " + Shown.quoted(text), hostOf(text));
    }
    require(
        !text.isEmpty() && !Url.host(text).isEmpty(),
        "must be a host such as pypi.example.com or pypi.example.com:8080",
        text);
    return text;
  }

  private static String requireOneHost(Optional<String> indexUrl, List<String> extraIndexUrls) {
    List<String> hosts =
        indexUrl
            .map(Stream::of)
            .orElseGet(extraIndexUrls::stream)
            .map(PackageIndexes::hostOf)
            .distinct()
            .toList();
    if (hosts.size() != 1) {
      throw new IllegalArgumentException(
          "needs an indexUrl beside it, to know which of "
              + hosts.size()
              + " hosts may have the credentials");
    }
    return hosts.get(0);
  }

  private static String hostOf(String url) {
    return Url.parse(url).host().toLowerCase(Locale.ROOT);
  }

  /**
   * The keys of a Secret that hold the user name and the password for an index.
   *
   * <pre>{@code
   * spec:
   *   pythonPackages:
   *     indexUrl: https://pypi.example.com/simple
   *     credentials:
   *       secretRef:
   *         name: pypi-credentials
   *         usernameKey: username
   *         passwordKey: password
   * }</pre>
   */
  public record Credentials(SecretKey username, SecretKey password) {}
}
