package io.kaspr.fn.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.kaspr.fn.render.SampleApps;
import io.kaspr.fn.spec.Cache;
import io.kaspr.fn.spec.ContainerTemplate;
import io.kaspr.fn.spec.InstallContainer;
import io.kaspr.fn.spec.InstallPolicy;
import io.kaspr.fn.spec.InstallPolicy.OnFailure;
import io.kaspr.fn.spec.PythonPackages;
import io.kaspr.fn.spec.requirement.Requirement;
import io.kaspr.fn.yaml.YamlWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class InitContainersTest {
  private static final List<String> SCRIPT = InstallScript.arguments(Cache.Kind.GCS);

  @Test
  void runTheScriptWithItsHelperAsArgumentsOfBash() {
    Container container = container(SampleApps.packages());

    assertThat(container.getName()).isEqualTo("install-packages");
    assertThat(container.getImage()).isEqualTo("kasprio/kaspr:0.11.19");
    assertThat(container.getCommand()).containsExactly("/bin/bash", "-c");
    assertThat(container.getArgs())
        .isEqualTo(SCRIPT)
        .endsWith("install-packages", PackagesTexts.read("gcs_cache.py"));
  }

  @Test
  void runAScriptThatTheKubeletLeavesAlone() {
    assertThat(String.join("", SCRIPT))
        .doesNotContain("$$")
        .doesNotContainPattern("\\$\\([-._\\w]+\\)");
  }

  @Test
  void runAScriptThatIsWrittenAsLiteralBlocks() {
    assertThat(YamlWriter.write(SCRIPT))
        .startsWith("- |\n")
        .contains("\n- install-packages\n- |\n");
  }

  @Test
  void tellTheScriptWhatToDoInThisOrder() {
    assertThat(container(SampleApps.packages()).getEnv())
        .extracting(InitContainersTest::text)
        .containsExactly(
            "PACKAGES_HASH=4a202045e3e316cd",
            "GCS_BUCKET=bucket",
            "GCS_OBJECT_KEY=kaspr-packages/shop/4a202045e3e316cd.tar.gz",
            "MAX_ARCHIVE_BYTES=1073741824",
            "PACKAGES=requests\npandas>=2.0.0",
            "INSTALL_RETRIES=3",
            "INSTALL_TIMEOUT=600",
            "ON_FAILURE=block",
            "INDEX_URL=https://pip.example/simple",
            "EXTRA_INDEX_URLS=https://b.example/simple,https://a.example/simple",
            "TRUSTED_HOSTS=pip.example,a.example",
            "PYPI_USERNAME from username of pip",
            "PYPI_PASSWORD from password of pip",
            "A=$(B) $$");
  }

  @Test
  void tellTheScriptNothingThatDoesNotApply() {
    assertThat(container(SampleApps.minimalPackages()).getEnv())
        .extracting(EnvVar::getName)
        .containsExactly(
            "PACKAGES_HASH",
            "GCS_BUCKET",
            "GCS_OBJECT_KEY",
            "MAX_ARCHIVE_BYTES",
            "PACKAGES",
            "INSTALL_RETRIES",
            "INSTALL_TIMEOUT",
            "ON_FAILURE");
  }

  @Test
  void tellTheScriptToLogInWithoutAKeyAndMountNone() {
    Cache.Gcs cache =
        new Cache.Gcs("abc", "", 1, Optional.empty(), Cache.Gcs.Access.READ_ONLY, Optional.empty());
    Container container = container(SampleApps.packages().in(cache));

    assertThat(container.getEnv())
        .extracting(InitContainersTest::text)
        .containsSubsequence(
            "MAX_ARCHIVE_BYTES=1",
            "GCS_AUTH=workloadIdentity",
            "GCS_ACCESS=readOnly",
            "PACKAGES=requests\npandas>=2.0.0");
    assertThat(container.getVolumeMounts()).hasSize(1);
    assertThat(PackageVolumes.of(SampleApps.full(), SampleApps.packages().in(cache))).hasSize(1);
  }

  @Test
  void tellTheScriptPackagesThatTheKubeletDoesNotExpand() {
    PythonPackages packages =
        changed("a @ https://h/$(b)/$$", InstallPolicy.DEFAULT, SampleApps.packages());

    assertThat(container(packages).getEnv())
        .extracting(InitContainersTest::text)
        .contains("PACKAGES=a @ https://h/$$(b)/$$$");
  }

  @Test
  void tellTheScriptThatItMayFail() {
    InstallPolicy policy = new InstallPolicy(0, 60, OnFailure.ALLOW);

    assertThat(container(changed("a", policy, SampleApps.packages())).getEnv())
        .extracting(InitContainersTest::text)
        .contains("INSTALL_RETRIES=0", "INSTALL_TIMEOUT=60", "ON_FAILURE=allow");
  }

  @Test
  void haveTheResourcesOfThePackages() {
    PythonPackages packages = changed("a", InstallPolicy.DEFAULT, SampleApps.packages());

    assertThat(YamlWriter.write(container(packages).getResources()))
        .isEqualTo("limits:\n  cpu: \"1\"\nrequests:\n  memory: 512Mi\n");
    assertThat(container(SampleApps.packages()).getResources()).isNull();
  }

  @Test
  void mountThePackagesToWriteAndTheKeyToRead() {
    assertThat(YamlWriter.write(container(SampleApps.packages()).getVolumeMounts()))
        .isEqualTo(
            """
            - name: shop-app-packages
              mountPath: /opt/kaspr/packages
            - name: gcs-sa-key
              mountPath: /var/run/secrets/gcs
              readOnly: true
            """);
  }

  @Test
  void putTheArchiveAtTheRootOfABucketForAnEmptyPrefix() {
    Cache.Gcs cache = (Cache.Gcs) SampleApps.packages().cache();
    Cache.Gcs root =
        new Cache.Gcs(
            cache.bucketName(),
            "",
            cache.maxArchiveBytes(),
            cache.serviceAccountKey(),
            cache.access(),
            Optional.empty());

    assertThat(ObjectKey.of(SampleApps.full(), PackagesHash.of(SampleApps.packages()), root))
        .isEqualTo("shop/4a202045e3e316cd.tar.gz");
  }

  private static Container container(PythonPackages packages) {
    return InitContainers.installPackages(SampleApps.full(), packages);
  }

  private static PythonPackages changed(
      String requirement, InstallPolicy policy, PythonPackages packages) {
    return new PythonPackages(
        List.of(new Requirement(requirement)),
        List.of(),
        false,
        packages.indexes(),
        policy,
        packages.cache(),
        Optional.empty(),
        new InstallContainer(SampleApps.resources(), ContainerTemplate.NONE),
        Optional.empty());
  }

  private static String text(EnvVar variable) {
    if (variable.getValueFrom() == null) {
      return variable.getName() + "=" + variable.getValue();
    }
    var key = variable.getValueFrom().getSecretKeyRef();
    return variable.getName() + " from " + key.getKey() + " of " + key.getName();
  }
}
