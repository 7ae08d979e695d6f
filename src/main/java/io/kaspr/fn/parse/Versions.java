package io.kaspr.fn.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The versions of Kaspr and their images, as kaspr-versions.csv lists them. */
final class Versions {
  private static final String FILE = "kaspr-versions.csv";
  private static final String REPOSITORY = "kasprio/kaspr:";

  private Versions() {}

  /** One line of the list. */
  private record Version(String name, String tag, String status) {
    boolean isSupported() {
      return !status.equals("unsupported");
    }

    String image() {
      return REPOSITORY + tag;
    }
  }

  static String defaultImage() {
    return defaultOf(read()).image();
  }

  /** The image of the version that a field names. */
  static Optional<String> image(Field version) {
    List<Version> all = read();
    return version.anyText().flatMap(text -> image(version, text, all));
  }

  private static Optional<String> image(Field field, String text, List<Version> all) {
    Optional<Version> known = all.stream().filter(v -> v.name().equals(text)).findFirst();
    if (known.filter(Version::isSupported).isPresent()) {
      return known.map(Version::image);
    }
    String nearest = nearest(text, all);
    String reason = known.isPresent() ? "a version that is supported" : "a version that is known";
    String message =
        "must be " + reason + ", such as " + nearest + ", or there must be spec.image beside it";
    return field.complain(message, Optional.of(nearest));
  }

  /** The supported version whose numbers are closest; the default for a text without numbers. */
  private static String nearest(String text, List<Version> all) {
    long wanted = order(text);
    Comparator<Version> closest = Comparator.comparing(v -> Math.abs(order(v.name()) - wanted));
    Optional<Version> found = all.stream().filter(Version::isSupported).min(closest);
    return wanted == 0 ? defaultOf(all).name() : found.orElseGet(() -> defaultOf(all)).name();
  }

  /** A number that grows with the version. */
  private static long order(String text) {
    String[] parts = text.split("[^0-9]+", -1);
    long order = 0;
    int used = 0;
    for (String part : parts) {
      if (!part.isEmpty() && used < 3) {
        order = order * 1000 + (part.length() > 3 ? 999 : Integer.parseInt(part));
        used++;
      }
    }
    return used == 0 ? 0 : order * (long) Math.pow(1000, 3 - used);
  }

  private static Version defaultOf(List<Version> all) {
    return all.stream().filter(v -> v.status().equals("default")).findFirst().orElseThrow();
  }

  private static List<Version> read() {
    try (InputStream in = Versions.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not beside its class");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(Versions::version).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Version version(String line) {
    String[] columns = line.split(",", -1);
    return new Version(columns[0], columns[1], columns[2]);
  }
}
