package io.kaspr.fn.packages;

import io.kaspr.fn.spec.PythonPackages;
import io.kaspr.fn.spec.requirement.Requirement;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The hash that names a set of installed packages: it changes with what changes the installed bytes
 * and with nothing else, so neither with time limits, trusted hosts, credentials nor annotations of
 * a host.
 */
public final class PackagesHash {
  private PackagesHash() {}

  /** The 16 hexadecimal digits of a set of packages. */
  public static String of(PythonPackages packages) {
    return Fingerprint.of(canonicalText(packages));
  }

  /**
   * One line for each requirement, sorted and once each, then for the index, each extra index in
   * order (pip's choice may depend on it) and the text that asks for a refresh: {@code name
   * length-in-bytes:value}. The first line numbers this form.
   */
  static String canonicalText(PythonPackages packages) {
    StringBuilder text = new StringBuilder("kaspr-fn packages 1\n");
    for (String requirement : sorted(packages)) {
      text.append(Fingerprint.line("package", requirement));
    }
    packages.indexes().indexUrl().ifPresent(url -> text.append(Fingerprint.line("index", url)));
    for (String url : packages.indexes().extraIndexUrls()) {
      text.append(Fingerprint.line("extra-index", url));
    }
    packages.refresh().ifPresent(refresh -> text.append(Fingerprint.line("refresh", refresh)));
    return text.toString();
  }

  private static SortedSet<String> sorted(PythonPackages packages) {
    SortedSet<String> texts = new TreeSet<>();
    for (Requirement requirement : packages.requirements()) {
      texts.add(requirement.text());
    }
    return texts;
  }
}
