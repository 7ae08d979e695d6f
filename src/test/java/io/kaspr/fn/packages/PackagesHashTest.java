package io.kaspr.fn.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.render.SampleApps;
import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.Cache.Gcs.Access;
import io.kaspr.fn.spec.ContainerTemplate;
import io.kaspr.fn.spec.InstallContainer;
import io.kaspr.fn.spec.InstallPolicy;
import io.kaspr.fn.spec.InstallPolicy.OnFailure;
import io.kaspr.fn.spec.PackageIndexes;
import io.kaspr.fn.spec.PythonPackages;
import io.kaspr.fn.spec.Resources;
import io.kaspr.fn.spec.requirement.Requirement;
import io.kaspr.fn.spec.text.EnvVar;
import io.kaspr.fn.spec.text.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PackagesHashTest {
  private static final PackageIndexes NO_INDEXES =
      new PackageIndexes(Optional.empty(), List.of(), List.of(), Optional.empty());

  @Test
  void isTakenOfThisText() {
    assertThat(PackagesHash.canonicalText(SampleApps.packages()))
        .isEqualTo(
            """
            kaspr-fn packages 1
            package 13:pandas>=2.0.0
            package 8:requests
            index 26:https://pip.example/simple
            extra-index 24:https://b.example/simple
            extra-index 24:https://a.example/simple
            """);
  }

  @Test
  void neverChangesForTheSamePackages() {
    assertThat(PackagesHash.of(SampleApps.packages())).isEqualTo("4a202045e3e316cd");
  }

  @Test
  void doesNotDependOnOrderOrRepetition() {
    assertThat(hash(NO_INDEXES, "b", "a", "b")).isEqualTo(hash(NO_INDEXES, "a", "b"));
  }

  @Test
  void changesWithTheIndexes() {
    assertThat(
            List.of(
                hash(NO_INDEXES, "a"),
                hash(indexes(Optional.of("https://x"), List.of()), "a"),
                hash(indexes(Optional.empty(), List.of("https://x")), "a"),
                hash(indexes(Optional.empty(), List.of("https://x", "https://y")), "a"),
                hash(indexes(Optional.empty(), List.of("https://y", "https://x")), "a")))
        .doesNotHaveDuplicates();
  }

  @Test
  void changesWithTheTextThatAsksForARefresh() {
    PythonPackages packages = packages(NO_INDEXES, "a");

    assertThat(
            List.of(
                PackagesHash.of(packages),
                PackagesHash.of(refreshed(packages, "")),
                PackagesHash.of(refreshed(packages, "2026-11"))))
        .doesNotHaveDuplicates();
  }

  @Test
  void changesWithConstraintsAndRequiredHashes() {
    String hash = " --hash=sha256:" + "0".repeat(64);
    PythonPackages plain = packages(NO_INDEXES, "a==1" + hash);
    PythonPackages pinned =
        new PythonPackages(
            plain.requirements(),
            List.of(new Requirement("c<2"), new Requirement("b==1"), new Requirement("c<2")),
            true,
            plain.indexes(),
            plain.installPolicy(),
            plain.cache(),
            Optional.empty(),
            plain.container(),
            plain.refresh());

    assertThat(PackagesHash.canonicalText(pinned))
        .isEqualTo(
            "kaspr-fn packages 1\npackage 83:a==1"
                + hash
                + "\nconstraint 4:b==1\nconstraint 3:c<2\nrequire-hashes 4:true\n");
  }

  @Test
  void changesWithTheVariablesThatDecideWhatPipInstalls() {
    PythonPackages packages = packages(NO_INDEXES, "a");

    assertThat(
            PackagesHash.canonicalText(
                withVariables(packages, variable("PIP_PRE", "1"), variable("PIP_ABI", "cp312"))))
        .isEqualTo(
            """
            kaspr-fn packages 1
            package 1:a
            variable 19:PIP_ABI value cp312
            variable 15:PIP_PRE value 1
            """);
    assertThat(PackagesHash.of(withVariables(packages, variable("PIP_CACHE_DIR", "/tmp"))))
        .isEqualTo(PackagesHash.of(packages));
  }

  @Test
  void doesNotChangeWithWhatLeavesTheInstalledBytesAsTheyAre() {
    PythonPackages packages = SampleApps.packages();
    PackageIndexes indexes = packages.indexes();
    PythonPackages other =
        new PythonPackages(
            packages.requirements(),
            List.of(),
            false,
            indexes(indexes.indexUrl(), indexes.extraIndexUrls()),
            new InstallPolicy(0, 60, OnFailure.ALLOW),
            new Cache.Gcs("other", "", 1, Optional.empty(), Access.READ_ONLY, Optional.empty()),
            Optional.of(new Quantity("1Gi")),
            new InstallContainer(SampleApps.resources(), ContainerTemplate.NONE),
            Optional.empty());

    assertThat(PackagesHash.of(other)).isEqualTo(PackagesHash.of(packages));
  }

  private static PackageIndexes indexes(Optional<String> url, List<String> extra) {
    return new PackageIndexes(url, extra, List.of(), Optional.empty());
  }

  private static String hash(PackageIndexes indexes, String... requirements) {
    return PackagesHash.of(packages(indexes, requirements));
  }

  private static PythonPackages packages(PackageIndexes indexes, String... requirements) {
    return new PythonPackages(
        Arrays.stream(requirements).map(Requirement::new).toList(),
        List.of(),
        false,
        indexes,
        InstallPolicy.DEFAULT,
        SampleApps.packages().cache(),
        Optional.empty(),
        new InstallContainer(Resources.NONE, ContainerTemplate.NONE),
        Optional.empty());
  }

  private static EnvVar variable(String name, String value) {
    return new EnvVar(name, new EnvVar.Value(value));
  }

  private static PythonPackages withVariables(PythonPackages packages, EnvVar... variables) {
    return new PythonPackages(
        packages.requirements(),
        List.of(),
        false,
        packages.indexes(),
        packages.installPolicy(),
        packages.cache(),
        Optional.empty(),
        new InstallContainer(
            Resources.NONE, new ContainerTemplate(List.of(variables), Map.of(), List.of())),
        packages.refresh());
  }

  private static PythonPackages refreshed(PythonPackages packages, String refresh) {
    return new PythonPackages(
        packages.requirements(),
        List.of(),
        false,
        packages.indexes(),
        packages.installPolicy(),
        packages.cache(),
        Optional.empty(),
        packages.container(),
        Optional.of(refresh));
  }
}
