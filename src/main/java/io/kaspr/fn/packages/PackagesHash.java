package io.kaspr.fn.packages;

import io.kaspr.fn.spec.PythonPackages;
import io.kaspr.fn.spec.requirement.Requirement;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The hash that names a set of installed packages. It changes if other files may be installed, and
 * only then: time limits, trusted hosts, credentials and annotations of a host do not change it.
 */
public final class PackagesHash {
  private PackagesHash() {}

  /** The 16 hexadecimal digits of a set of packages. */
  public static String of(PythonPackages packages) {
    return Fingerprint.of(canonicalText(packages));
  }

  /**
   * The text that is hashed, with lines of {@link Fingerprint#line}: the requirements, sorted and
   * without duplicates; the constraints likewise; whether all must have hashes; the index; the
   * extra indexes in their order, as pip's choice may depend on it; the text that asks for a
   * refresh; the variables that decide what pip installs. The first line is the version of this
   * form.
   */
  static String canonicalText(PythonPackages packages) {
    StringBuilder text = new StringBuilder("kaspr-fn packages 1\n");
    for (String requirement : sorted(packages.requirements())) {
      text.append(Fingerprint.line("package", requirement));
    }
    for (String constraint : sorted(packages.constraints())) {
      text.append(Fingerprint.line("constraint", constraint));
    }
    if (packages.requireHashes()) {
      text.append(Fingerprint.line("require-hashes", "true"));
    }
    packages.indexes().indexUrl().ifPresent(url -> text.append(Fingerprint.line("index", url)));
    for (String url : packages.indexes().extraIndexUrls()) {
      text.append(Fingerprint.line("extra-index", url));
    }
    packages.refresh().ifPresent(refresh -> text.append(Fingerprint.line("refresh", refresh)));
    packages
        .container()
        .deciding()
        .forEach(
            (name, definition) ->
                text.append(Fingerprint.line("variable", name + " " + definition)));
    return text.toString();
  }

  private static SortedSet<String> sorted(List<Requirement> requirements) {
    SortedSet<String> texts = new TreeSet<>();
    for (Requirement requirement : requirements) {
      texts.add(requirement.text());
    }
    return texts;
  }
}
