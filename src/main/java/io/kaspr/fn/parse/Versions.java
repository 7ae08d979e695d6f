package io.kaspr.fn.parse;

import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.spec.Images;
import io.kaspr.fn.spec.text.KasprVersion;
import io.kaspr.fn.yaml.Node.Scalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The versions of Kaspr and their images: those in kaspr-versions.csv, and those in the settings.
 */
public record Versions(Images images) {
  private static final String FILE = "kaspr-versions.csv";
  private static final String DEFAULT = "default";
  private static final String REPOSITORY = "kasprio/kaspr:";

  /** Read once, and only if an app names a version. */
  private static final class Published {
    static final List<Version> VERSIONS = read();
  }

  private static final class PublishedDefault {
    static final Version VERSION = readDefault();
  }

  private List<Version> all() {
    List<Version> published = Published.VERSIONS;
    if (images.additional().isEmpty()) {
      return published;
    }
    List<Version> all = new ArrayList<>();
    images.additional().forEach((name, image) -> all.add(additional(name, image)));
    published.stream().filter(v -> !images.additional().containsKey(v.name())).forEach(all::add);
    return all;
  }

  /** A version of the settings. The published default stays the default with another image. */
  private static Version additional(String name, String image) {
    return new Version(
        name, image, name.equals(PublishedDefault.VERSION.name()) ? DEFAULT : "supported");
  }

  /** A version that an app can name, and its image. */
  record Version(String name, String image, String status) {
    boolean isSupported() {
      return !status.equals("unsupported");
    }

    long order() {
      return new KasprVersion(name).order();
    }
  }

  public String defaultImage() {
    return images.pulled(defaultVersion().image());
  }

  /** The image of the version that a field names. */
  Optional<String> image(Field version) {
    return find(version, "; for another, set spec.image as well").map(images::pulled);
  }

  /** The version that an app runs; empty if it has an image of its own. */
  Optional<KasprVersion> running(Fields spec) {
    Optional<String> name =
        spec.field("version")
            .map(Versions::text)
            .orElseGet(() -> Optional.of(defaultVersion().name()));
    return spec.has("image") ? Optional.empty() : name.map(KasprVersion::new);
  }

  private static Optional<String> text(Field version) {
    return version.node() instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
  }

  /** Whether the field names a version that can be the default; else an error is added. */
  public boolean isDefault(Field version) {
    return find(version, "; for another, add it to additionalVersions").isPresent();
  }

  private Optional<String> find(Field field, String otherwise) {
    return field.anyText().flatMap(text -> find(field, text, otherwise));
  }

  private Optional<String> find(Field field, String text, String otherwise) {
    Optional<Version> known = named(text);
    if (known.filter(Version::isSupported).isPresent()) {
      return known.map(Version::image);
    }
    String nearest = nearest(text);
    String reason = known.isPresent() ? "a version that is supported" : "a version that is known";
    String message = "must be " + reason + ", such as " + nearest + ", but is " + field.found();
    return field.complain(message + otherwise, Optional.of(nearest));
  }

  private Optional<Version> named(String name) {
    return all().stream().filter(v -> v.name().equals(name)).findFirst();
  }

  /** The supported version whose numbers are closest; the default for a text without numbers. */
  private String nearest(String text) {
    long wanted = new KasprVersion(text).order();
    Comparator<Version> closest = Comparator.comparing(v -> Math.abs(v.order() - wanted));
    Optional<Version> found = all().stream().filter(Version::isSupported).min(closest);
    return wanted == 0 ? defaultVersion().name() : found.orElseGet(this::defaultVersion).name();
  }

  private Version defaultVersion() {
    return images.defaultVersion().flatMap(this::named).orElseGet(this::publishedDefault);
  }

  private Version publishedDefault() {
    Version published = PublishedDefault.VERSION;
    String image = images.additional().get(published.name());
    return image == null ? published : additional(published.name(), image);
  }

  private static List<Version> read() {
    return ParseTexts.read(FILE).lines().skip(1).map(Versions::version).toList();
  }

  private static Version readDefault() {
    String file = ParseTexts.read(FILE);
    int end = file.indexOf("," + DEFAULT + "\n");
    int start = file.lastIndexOf('\n', end) + 1;
    return version(file.substring(start, file.indexOf('\n', end)));
  }

  private static Version version(String line) {
    int tag = line.indexOf(',') + 1;
    int status = line.lastIndexOf(',') + 1;
    return new Version(
        line.substring(0, tag - 1),
        REPOSITORY + line.substring(tag, status - 1),
        line.substring(status));
  }

  /** The message about a field that a version of Kaspr does not read yet. */
  public static String readSince(KasprVersion since, KasprVersion version) {
    return "is read by Kaspr "
        + since
        + " and later, but the app runs "
        + version
        + ", which passes over it";
  }
}
