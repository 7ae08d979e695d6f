package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The Job that fills the bucket before the pods start, whose own account alone may write. */
@Tag("python")
final class WarmUpTest extends ScriptScenario {
  private static final String STOPS_AT_THE_KEY =
      "import os; assert not os.path.exists('/var/run/secrets/gcs/sa.json')";

  @BeforeEach
  void warmUp() {
    bed.set("cache.gcs.warmUp", true).set("cache.gcs.access", "readOnly");
  }

  @Test
  void fillsTheBucketForThePods() throws Exception {
    Run job = warmsUp();
    int requests = bed.index.requests().size();

    assertThat(job.output())
        .contains(
            "done: the next container installs the packages in ",
            "done: installed with pip in ",
            "done: the cache has the packages now in ");
    hits();
    assertThat(bed.index.requests()).hasSize(requests);
  }

  @Test
  void doesNothingWhereTheBucketHasThePackages() throws Exception {
    warmsUp();
    StoredObject stored = bed.google.bucket.only();
    int requests = bed.index.requests().size();

    assertThat(warmsUp().output())
        .contains(
            "done: the cache has the packages in ",
            "done: the packages of an earlier run of this pod are used again",
            "done: the cache had the packages in ");
    assertThat(bed.index.requests()).hasSize(requests);
    assertThat(bed.google.bucket.only()).isEqualTo(stored);
  }

  @Test
  void buildsWithoutTheKey() throws Exception {
    SourcePackage.addTo(bed.index, STOPS_AT_THE_KEY);

    assertThat(bed.run().output()).contains("hello cannot be built: ");
    warmsUp();
    assertThat(bed.google.bucket.objects()).hasSize(1);
  }

  @Test
  void replacesABadArchive() throws Exception {
    warmsUp();
    String key = bed.google.bucket.objects().keySet().iterator().next();
    bed.google.bucket.put(key, "not an archive".getBytes(UTF_8));

    assertThat(warmsUp().output())
        .contains("it will be replaced", "done: the cache has the packages now in ");
    hits();
  }

  @Test
  void failsWhereThePackagesCannotBeInstalled() throws Exception {
    bed.packages("hello==2.0");
    Run job = runJob();

    assertThat(job.exitCode()).isOne();
    assertThat(job.output()).contains("ERROR_TYPE: package_not_found");
    assertThat(bed.google.bucket.objects()).isEmpty();
  }

  @Test
  void uploadsNothingWhereTheAppMayStartWithoutItsPackages() throws Exception {
    bed.packages("hello==2.0").set("installPolicy.onFailure", "allow");

    assertThat(warmsUp().output())
        .contains("done: nothing uploaded, as the packages are not installed");
    assertThat(bed.google.bucket.objects()).isEmpty();
  }

  @Test
  void doesNotHoldUpTheRollOutForABucketThatIsNotThere() throws Exception {
    bed.google.will("token", Fault.status(400, "{\"error\": \"invalid_grant\"}"));

    assertThat(warmsUp().output()).contains("done: nothing uploaded, as the cache did not answer");
    assertThat(bed.google.requests()).containsExactly("token");
  }

  @Test
  void saysThatItMayNotWrite() throws Exception {
    bed.google.will("start", Fault.status(403, "no storage.objects.create access"));

    assertThat(warmsUp().output())
        .contains("the upload was answered 403", "done: nothing uploaded, for the reason above");
  }

  @Test
  void needsNoKeyWhereGoogleKnowsThePod() throws Exception {
    bed.set("cache.gcs.auth", "workloadIdentity").set("cache.gcs.secretRef", null);
    bed.withoutSecret("gcs-sa-key")
        .env("GCE_METADATA_HOST", URI.create(bed.google.url()).getAuthority());

    warmsUp();
    hits();
  }

  /** Until a container fails. */
  private Run runJob() throws Exception {
    StringBuilder output = new StringBuilder();
    bed.pod.newVolume();
    for (Kubelet.Started container : bed.warmUpContainers()) {
      Run run = bed.run(container);
      output.append(run.output());
      if (run.exitCode() != 0) {
        return new Run(run.exitCode(), output.toString());
      }
    }
    return new Run(0, output.toString());
  }

  private void hits() throws Exception {
    bed.pod.newVolume();
    assertThat(runWell().output()).contains("done: cache hit in ");
  }

  private Run warmsUp() throws Exception {
    Run job = runJob();
    assertThat(job.exitCode()).as(job.output()).isZero();
    return job;
  }
}
