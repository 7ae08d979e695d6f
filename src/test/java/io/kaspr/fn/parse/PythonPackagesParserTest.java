package io.kaspr.fn.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.parse.field.Problem;
import io.kaspr.fn.spec.InstallPolicy;
import io.kaspr.fn.spec.InstallPolicy.OnFailure;
import io.kaspr.fn.spec.PythonPackages;
import io.kaspr.fn.spec.requirement.Requirement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PythonPackagesParserTest {

  @Test
  void hasDefaultsForAllButPackagesAndCache() {
    PythonPackages packages = valid("");

    assertThat(packages.requirements()).containsExactly(new Requirement("requests"));
    assertThat(packages.installPolicy()).isEqualTo(InstallPolicy.DEFAULT);
    assertThat(packages.container().env()).isEmpty();
    assertThat(packages.refresh()).isEmpty();
  }

  @Test
  void readsThePolicy() {
    assertThat(valid("installPolicy: {retries: 0, timeout: 60, onFailure: allow}").installPolicy())
        .isEqualTo(new InstallPolicy(0, 60, OnFailure.ALLOW));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{retries: -1}",
        "{retries: 101}",
        "{timeout: 59}",
        "{timeout: 86401}",
        "{timeout: '600'}",
        "{timeout: 10m}",
        "{onFailure: ignore}",
        "[]"
      })
  void refusesAPolicyThatIsNone(String policy) {
    assertThat(Parsing.ofPackages("installPolicy: " + policy).errors()).hasSize(1);
  }

  @Test
  void proposesTheWordThatWasMeant() {
    Parsing parsing = Parsing.ofPackages("installPolicy: {onFailure: Block}");

    assertThat(parsing.errors())
        .containsExactly(
            "spec.pythonPackages.installPolicy.onFailure: must be block or allow, but is \"Block\";"
                + " did you mean 'block'?");
    assertThat(parsing.proposal()).contains("block");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"packages: []", "packages: null", "packages: requests", "packages: {a: b}"})
  void needsAListOfPackages(String packages) {
    assertThat(Parsing.ofPackages(packages).errors())
        .singleElement()
        .asString()
        .startsWith("spec.pythonPackages.packages: ");
  }

  @Test
  void reportsEveryBadPackageByItsPlace() {
    assertThat(Parsing.ofPackages("packages: [requests, '-r x', null, [a], 'b==']").errors())
        .containsExactly(
            "spec.pythonPackages.packages[1]: must be a package and no option of pip, but is '-r"
                + " x'; no file is read, so list here what is in it",
            "spec.pythonPackages.packages[2]: must be text, but is null",
            "spec.pythonPackages.packages[3]: must be text, but is a list",
            "spec.pythonPackages.packages[4]: must have a version that goes with == at its end, but"
                + " is 'b=='");
  }

  /** Valid texts that mistakes were made in, two each, by a generator that repeats itself. */
  @Test
  void proposesOnlyWhatItTakes() {
    Random random = new Random(17);
    List<String> parts =
        List.of(
            "=>",
            "=",
            "~",
            "^1.0",
            "1.0",
            ",",
            ";",
            " ",
            "\u00a0",
            "\u201d",
            "'",
            "\"",
            "#",
            ":",
            "@",
            "://",
            "git@h:x",
            "[",
            ")",
            "*",
            ".x",
            "--pre",
            "\\",
            "python_version",
            "os_name");
    List<String> valid =
        List.of(
            "a==1.0", "a[x]>=1,<2", "a; python_version < '3'", "a @ git+ssh://git@h/x.git", "a");
    int proposals = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(valid.get(random.nextInt(valid.size())));
      for (int mistakes = 0; mistakes < 2; mistakes++) {
        text.insert(random.nextInt(text.length() + 1), parts.get(random.nextInt(parts.size())));
      }
      for (Problem problem : Parsing.ofPackages(listOf(text.toString())).problems()) {
        for (String proposal : problem.proposedValue().stream().toList()) {
          assertThat(Parsing.ofPackages(listOf(proposal)).errors()).as(text.toString()).isEmpty();
          proposals++;
        }
      }
    }
    assertThat(proposals).isGreaterThan(1000);
  }

  private static String listOf(String text) {
    return "packages: [\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
  }

  @Test
  void warnsOfTheSamePackageTwice() {
    Parsing parsing =
        Parsing.ofPackages(
            """
            packages:
              - Foo.Bar>1
              - foo-bar<2
              - foo-bar==1; python_version < "3.9"
            """);

    assertThat(parsing.app()).isPresent();
    assertThat(parsing.warnings())
        .containsExactly(
            "spec.pythonPackages.packages[1]: names the same package as"
                + " spec.pythonPackages.packages[0]: pip fails where the two do not agree");
  }

  @Test
  void limitsAllPackagesTogether() {
    String packages = "packages:\n" + ("- " + "a".repeat(1000) + "\n").repeat(123);

    assertThat(Parsing.ofPackages(packages).errors())
        .containsExactly(
            "spec.pythonPackages.packages: must have at most 120 KiB as the value of a variable,"
                + " but has 123122 bytes");
  }

  @Test
  void readsItsResources() {
    assertThat(valid("resources: {limits: {memory: 1Gi}}").container().resources().limits())
        .containsOnlyKeys("memory");
    assertThat(Parsing.ofPackages("resources: {claims: []}").warnings()).hasSize(1);
  }

  private static PythonPackages valid(String packages) {
    return Parsing.ofPackages(packages).valid().pythonPackages().orElseThrow();
  }
}
