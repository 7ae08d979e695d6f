package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user writes stays a value, wherever a KasprApp has room for it. */
final class HostileValuesTest extends ScriptScenario {
  private static final String HOSTILE =
      "$(touch /tmp/evil) `touch /tmp/evil`; touch /tmp/evil & ' \" \\ $$ $(ON_FAILURE) ${HOME} %s %25"
          + " * ? [a] {a,b} ~ ! # | < > \u00fc \u4e16";

  @AfterEach
  void nobodyTouchedAnything() {
    assertThat(bed.pod.directory().resolve("tmp/evil")).doesNotExist();
  }

  @Test
  void aPrefixIsPartOfTheKeyToTheLetter() throws Exception {
    String prefix = HOSTILE.replace('{', '(').replace('}', ')'); // other braces are refused
    bed.set("cache.gcs.prefix", prefix + "/" + prefix);

    runWell();
    assertThat(bed.google.bucket.objects().keySet())
        .singleElement()
        .asString()
        .startsWith(prefix + "/" + prefix + "/my-app/" + bed.packagesHash());

    bed.pod.newVolume();
    assertThat(runWell().output()).contains("done: cache hit in ");
  }

  @Test
  void theUrlOfAnIndexReachesPipToTheLetter() throws Exception {
    String path = "a$(b);%20%25!*$$(c)&d=$e~[f]";
    bed.set("indexUrl", bed.index.url() + path);

    bed.run();

    assertThat(bed.index.requests()).contains("/simple/a$(b); %!*$$(c)&d=$e~[f]/hello/");
  }

  @Test
  void extraIndexesAndTrustedHostsStayApart() throws Exception {
    try (PackageIndex other = new PackageIndex()) {
      other.add("other", "1.0");
      bed.packages("hello", "other")
          .set("extraIndexUrls", List.of(other.url(), other.url() + "$(x)"));
      bed.set("trustedHosts", List.of("127.0.0.1", other.host(), "[::1]:8080"));

      runWell();

      assertThat(other.requests()).contains("/simple/other/", "/simple/$(x)/other/");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello==1.0; python_version >= \"3\" and platform_system != 'a b $(touch /tmp/evil)'",
        "hello [a,b] >= 0.1, != 2.*"
      })
  void aRequirementReachesPipToTheLetter(String requirement) throws Exception {
    bed.packages(requirement);

    runWell();
  }

  @Test
  void theUrlOfAPackageReachesPipToTheLetter() throws Exception {
    String path = "/files/$(touch)%20%3B'$$a&b=~!*/" + Wheels.fileName("hello", "1.0");
    bed.packages("hello @ http://" + bed.index.host() + path);

    runWell();

    assertThat(bed.index.requests())
        .contains("/files/$(touch) ;'$$a&b=~!*/" + Wheels.fileName("hello", "1.0"));
  }

  @Test
  void variablesOfTheTemplateAreNoneOfOurBusiness() throws Exception {
    bed.env("MINE", HOSTILE + "\n" + HOSTILE).env("IFS", "/e").env("work", "/etc").env("line", "x");
    bed.env("tree", HOSTILE).env("CDPATH", "/tmp").env("GLOBIGNORE", "*").env("PS4", HOSTILE);
    bed.env("TAR_OPTIONS", "--help").env("GZIP", "-9").env("POSIXLY_CORRECT", "1");
    bed.env("LC_ALL", "C").env("PYTHONWARNINGS", "always").env("TMPDIR", "/nowhere");

    runWell();
    bed.pod.newVolume();
    assertThat(runWell().output()).contains("done: cache hit in ");
  }

  @Test
  void valuesThatNoAppCanHaveStayValuesToo() throws Exception {
    bed.force("PACKAGES", HOSTILE).force("TRUSTED_HOSTS", HOSTILE).force("ON_FAILURE", "allow");
    bed.force("EXTRA_INDEX_URLS", "http://127.0.0.1:1/" + HOSTILE);

    assertThat(bed.run().exitCode()).isZero();
    assertThat(bed.pod.listing()).isEmpty();
  }
}
