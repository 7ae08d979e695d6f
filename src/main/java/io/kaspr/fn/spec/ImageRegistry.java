package io.kaspr.fn.spec;

import io.kaspr.fn.spec.text.Chars;
import io.kaspr.fn.spec.text.InvalidValueException;
import io.kaspr.fn.spec.text.Shown;
import io.kaspr.fn.spec.text.Url;

/**
 * Where the images of Kaspr's versions are pulled from: a host, and a path on it if there is one.
 *
 * <pre>{@code
 * apiVersion: fn.kaspr.io/v1alpha1
 * kind: RenderKasprApps
 * spec:
 *   imageRegistry: registry.example.com:5000/mirror
 * }</pre>
 */
public record ImageRegistry(String value) {

  public ImageRegistry {
    String bare = bare(value);
    boolean valid =
        isHost(bare) && Chars.all(bare, ImageRegistry::isCharacter) && !bare.contains("//");
    if (!valid) {
      throw new IllegalArgumentException(expected(value));
    }
    if (!bare.equals(value)) {
      throw new InvalidValueException(expected(value), bare);
    }
  }

  private static String expected(String value) {
    return "must be a registry such as registry.example.com or registry.example.com:5000/mirror,"
        + " without a scheme or a / at its end, but is "
        + Shown.quoted(value);
  }

  private static String bare(String value) {
    int scheme = value.indexOf("://");
    String bare = scheme < 0 ? value : value.substring(scheme + 3);
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }

  /** The image with this registry before it, unless the image already names a registry. */
  public String before(String image) {
    return isHost(image) && image.contains("/") ? image : value + "/" + image;
  }

  /** Of {@code a/b}, a container runtime takes {@code a} for a host only if it looks like one. */
  private static boolean isHost(String reference) {
    int slash = reference.indexOf('/');
    String first = slash < 0 ? reference : reference.substring(0, slash);
    boolean said = first.contains(".") || first.contains(":") || first.equals("localhost");
    return said && isReachable(first);
  }

  private static boolean isReachable(String hostAndPort) {
    try {
      return !Url.host(hostAndPort).isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isCharacter(int c) {
    return Chars.isLowerAlphanumeric(c) || "-._:/".indexOf(c) >= 0;
  }
}
