package io.kaspr.fn.spec.requirement;

import static io.kaspr.fn.spec.text.Rules.require;

import io.kaspr.fn.spec.text.Chars;
import io.kaspr.fn.spec.text.Values;
import java.util.List;
import java.util.Optional;

/**
 * A requirement of a Python package by PEP 508, as it was written, and its parts.
 *
 * <pre>{@code
 * spec:
 *   pythonPackages:
 *     packages:
 *       - pandas>=2.0.0
 * }</pre>
 */
public record Requirement(String text, RequirementSyntax.Parts parts) {
  /**
   * Reads a requirement.
   *
   * @throws IllegalArgumentException if it is not valid, or pip would read it differently
   */
  public Requirement(String text) {
    this(Values.environment(text), RequirementLines.require(text));
  }

  /**
   * The package's name as indexes compare it, {@code Foo_Bar} as {@code foo-bar}; empty if only a
   * URL is given that does not name it.
   */
  public Optional<String> normalName() {
    return parts.name().map(Requirement::normal);
  }

  /** The condition after the {@code ;}, such as {@code python_version < "3.13"}. */
  public Optional<String> marker() {
    return parts.marker();
  }

  /** Whether it has hashes by pip's option {@code --hash}. */
  public boolean hasHashes() {
    return Hashes.start(text) < text.length();
  }

  /**
   * Returns a requirement.
   *
   * @throws IllegalArgumentException if pip does not take it as a constraint, or it constrains
   *     nothing
   */
  public static Requirement requireConstraint(Requirement constraint) {
    require(
        constraint.parts.url().isEmpty()
            && !constraint.parts.versions().isEmpty()
            && !constraint.parts.hasExtras()
            && !constraint.hasHashes(),
        "must be a package and its versions, such as numpy<2, without [extras], URL and hashes",
        constraint.text);
    return constraint;
  }

  /** The names of the variables that stand as {@code ${NAME}} in its URL. */
  public List<String> variables() {
    return parts.url().map(RequirementUrls::variables).orElse(List.of());
  }

  private static String normal(String name) {
    StringBuilder normal = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = Character.toLowerCase(name.charAt(i));
      boolean separator = !Chars.isLowerAlphanumeric(c);
      boolean after = normal.length() > 0 && normal.charAt(normal.length() - 1) == '-';
      if (!separator || !after) {
        normal.append(separator ? '-' : c);
      }
    }
    return normal.toString();
  }
}
