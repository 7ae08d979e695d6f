package io.kaspr.fn.spec.text;

import java.util.Optional;

/** The parts of a URL; {@code rest} is all that follows host and port. */
public record Url(String scheme, Optional<String> userInfo, String host, String rest) {
  private static final String BESIDE_LETTERS = "-._~:/?#[]@!$&'()*+,;=%";

  /**
   * Splits a URL into its parts.
   *
   * @throws IllegalArgumentException if it has no scheme, or a host or port that cannot be
   */
  public static Url parse(String text) {
    int start = text.indexOf("://") + 3;
    if (start < 4) {
      throw new IllegalArgumentException("must begin with a scheme such as https://");
    }
    String authority = text.substring(start, endOfAuthority(text, start));
    int at = authority.lastIndexOf('@');
    String rest = text.substring(start + authority.length());
    boolean isPassword = rest.contains("@") && !authority.startsWith("git@");
    return new Url(
        text.substring(0, start - 3),
        at < 0 ? Optional.empty() : Optional.of(authority.substring(0, at)),
        host(authority.substring(at + 1), isPassword),
        rest);
  }

  private static int endOfAuthority(String text, int start) {
    int end = start;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /**
   * Returns the host of {@code host} or {@code host:port}; it may be empty.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  public static String host(String hostAndPort) {
    return host(hostAndPort, false);
  }

  /** No message shows as a port what may be a part of a password. */
  private static String host(String hostAndPort, boolean isPassword) {
    int colon = hostAndPort.indexOf(':', Math.max(hostAndPort.indexOf(']'), 0));
    String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
    if (!host.isEmpty() && !isHost(host)) {
      throw new IllegalArgumentException("has no host that can be: " + Shown.quoted(host));
    }
    String port = colon < 0 ? "" : hostAndPort.substring(colon + 1);
    if (colon >= 0 && !isPort(port)) {
      throw new IllegalArgumentException(
          "must have a port from 1 to 65535 after the host"
              + (isPassword || port.contains("@") ? "" : ", but is " + Shown.quoted(port)));
    }
    return host;
  }

  private static boolean isHost(String host) {
    if (host.startsWith("[") && host.endsWith("]")) {
      String address = host.substring(1, host.length() - 1);
      return Chars.all(address, c -> "0123456789abcdefABCDEF:.".indexOf(c) >= 0);
    }
    for (String label : host.split("\\.", -1)) {
      boolean valid =
          Chars.all(label, c -> Chars.isAlphanumeric(c) || c == '-' || c == '_')
              && Chars.ends(label, c -> c != '-');
      if (!valid) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPort(String text) {
    return text.length() <= 5
        && Chars.all(text, Chars::isDigit)
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= Values.MAX_PORT;
  }

  /** Whether a character can stand in a URL at all. */
  public static boolean isCharacter(int c) {
    return Chars.isAlphanumeric(c) || BESIDE_LETTERS.indexOf(c) >= 0;
  }
}
