package io.kaspr.fn.spec.requirement;

import io.kaspr.fn.spec.text.Chars;
import java.util.Locale;

/** Says what to do instead of an option of pip, as lines of requirements files have them. */
final class PipOptions {
  private static final String ENV = " in spec.template.pythonPackagesInitContainer.env";

  private PipOptions() {}

  /**
   * The end of a sentence about a text that has an option; empty for one that pip does not know.
   */
  static String instead(String text) {
    int start = text.startsWith("-") ? 0 : text.indexOf(" -") + 1;
    Cursor cursor = new Cursor(text.substring(start));
    String option = cursor.takeWhile(c -> c == '-' || c == '_' || Chars.isAlphanumeric(c));
    boolean isAttached = start == 0 && option.length() > 2 && option.charAt(1) != '-';
    String hint = hint(isAttached ? option.substring(0, 2) : option);
    return hint.isEmpty() ? "" : "; " + hint;
  }

  private static String hint(String option) {
    return switch (option) {
      case "-r", "--requirement" -> "no file is read, so list here what is in it";
      case "-i", "--index-url", "--pypi-url" -> "the URL goes into indexUrl";
      case "--extra-index-url" -> "the URL goes into extraIndexUrls";
      case "--trusted-host" -> "the host goes into trustedHosts";
      case "--hash" -> "a hash goes behind its package, as in a==1.0 --hash=sha256:...";
      case "-e", "--editable" -> "leave the option out: what is installed is no working copy";
      case "-f" -> variable("--find-links");
      case "-c" -> variable("--constraint");
      case "-U", "--upgrade", "--force-reinstall", "-I", "--ignore-installed", "-q", "--quiet" ->
          "leave it out: pip begins with an empty directory";
      case "-t", "--target", "--prefix", "--root", "--user", "--platform", "--python-version" ->
          "there is no field for it: the packages are for the app's own image";
      case "-C", "--config-settings", "--global-option", "--install-option", "--build-option" ->
          "there is no field for it: build a wheel with it, and give the wheel's URL";
      default -> isLong(option) ? variable(option) : "";
    };
  }

  private static boolean isLong(String option) {
    return option.length() > 3
        && option.startsWith("--")
        && Chars.isLowerAlphanumeric(option.charAt(2));
  }

  /** Pip takes each long option as a variable too. */
  private static String variable(String option) {
    String name = option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    return "say it to pip by the variable PIP_" + name + ENV;
  }
}
