package io.kaspr.fn.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.parse.field.Problems;
import io.kaspr.fn.spec.AppConfig;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.Resources;
import io.kaspr.fn.spec.Storage;
import io.kaspr.fn.yaml.Position;
import org.junit.jupiter.api.Test;

final class KasprAppParserTest {
  private static final String LEAST =
      """
      apiVersion: kaspr.io/v1alpha1
      kind: KasprApp
      metadata: {name: orders}
      spec: {bootstrapServers: "kafka:9092"}
      """;

  @Test
  void needsNoMoreThanANameAndServers() {
    KasprApp app = Parsing.of(LEAST).valid();

    assertThat(app.name()).isEqualTo("orders");
    assertThat(app.metadata().namespace()).isEmpty();
    assertThat(app.kafka().bootstrapServers().forWorker()).isEqualTo("kafka:9092");
    assertThat(app.kafka().sasl()).isEmpty();
    assertThat(app.kafka().tls()).isFalse();
    assertThat(app.kafka().staticGroupMembership()).isTrue();
    assertThat(app.config()).isEqualTo(AppConfig.DEFAULT);
    assertThat(app.workload().image()).isEqualTo("kasprio/kaspr:0.11.19");
    assertThat(app.workload().replicas()).isOne();
    assertThat(app.workload().resources()).isEqualTo(Resources.NONE);
    assertThat(app.workload().storage()).isEqualTo(new Storage.Ephemeral());
    assertThat(app.pythonPackages()).isEmpty();
  }

  @Test
  void reportsProblemsOfAllPartsAtOnce() {
    assertThat(
            Parsing.of(
                    """
                    apiVersion: kaspr.io/v1alpha1
                    kind: KasprApp
                    metadata: {name: Orders}
                    spec:
                      replicas: -1
                      storage: {type: persistent-claim, size: plenty, deleteClaim: maybe}
                      pythonPackages: {packages: [], cache: {type: gcs}}
                    """)
                .errors())
        .containsExactly(
            "metadata.name: must have only a-z, 0-9 and -, a letter first and no - at the end, but is 'Orders'",
            "spec.bootstrapServers: is required",
            "spec.replicas: must be 0 or more, but is -1",
            "spec.storage.deleteClaim: must be true or false, but is \"maybe\"",
            "spec.storage.size: must be an amount such as 512Mi, but is 'plenty'",
            "spec.pythonPackages.packages: must have at least one package",
            "spec.pythonPackages.cache.gcs.bucket: is required, here or for all apps as the function's"
                + " setting defaults.gcs.bucket",
            "spec.pythonPackages.cache.gcs.secretRef.name: is required, here or for all apps as the"
                + " function's setting defaults.gcs.secretRef.name");
  }

  @Test
  void refusesAnotherVersionOfTheResource() {
    assertThat(Parsing.of(LEAST.replace("v1alpha1", "v1")).errors())
        .containsExactly("apiVersion: must be kaspr.io/v1alpha1, but is \"kaspr.io/v1\"");
  }

  @Test
  void refusesAnEmptyResource() {
    assertThat(Parsing.of("{}").errors())
        .containsExactly(
            "apiVersion: is required",
            "kind: is required",
            "metadata: is required",
            "spec: is required");
  }

  @Test
  void saysWhatStandsWhereAMappingShould() {
    assertThat(
            Parsing.of(
                    """
                    apiVersion: kaspr.io/v1alpha1
                    kind: KasprApp
                    metadata: [name]
                    spec: text
                    """)
                .errors())
        .containsExactly(
            "metadata: must be a mapping of name, namespace, labels, annotations,"
                + " creationTimestamp, deletionGracePeriodSeconds and 9 more, but is a list",
            "spec: must be a mapping of version, replicas, image, bootstrapServers, tls,"
                + " authentication and 7 more, but is text");
  }

  @Test
  void warnsOfUnknownFieldsWithTheNearestName() {
    Parsing parsing = Parsing.ofSpec("replica: 2\nzzz: 1");

    assertThat(parsing.app()).isPresent();
    assertThat(parsing.warnings())
        .containsExactly(
            "spec.replica: is not known and has no effect; did you mean 'replicas'?",
            "spec.zzz: is not known and has no effect");
  }

  @Test
  void neverShowsTheValueOfAnUnknownField() {
    Parsing parsing = Parsing.ofSpec("password: hunter2");

    assertThat(parsing.problems().toString()).doesNotContain("hunter2");
  }

  @Test
  void refusesAKeyThatIsThereTwiceEachTime() {
    assertThat(Parsing.ofSpec("replicas: 1\nreplicas: 2\nreplicas: 3").errors())
        .containsExactly(
            "spec.replicas: is there twice, for the first time 1 line above; remove one of the two",
            "spec.replicas: is there twice, for the first time 2 lines above; remove one of the two");
  }

  @Test
  void saysTheEndOfTheRangeThatAHugeIntegerIsBeyond() {
    assertThat(Parsing.ofSpec("replicas: 99999999999999999999").errors())
        .containsExactly(
            "spec.replicas: must be from 0 to 2147483647, but is 99999999999999999999");
  }

  @Test
  void takesNoBinaryDataForText() {
    Parsing parsing = Parsing.ofSpec("image: !!binary aGk=\nconfig: {a: !!binary aGk=}");
    assertThat(parsing.errors())
        .containsExactly(
            "spec.config.a: must be text, but is !!binary",
            "spec.image: must be text, but is !!binary");
    assertThat(parsing.problems().toString()).doesNotContain("aGk=");
  }

  @Test
  void findsAKeyThatIsThereTwiceInOneLine() {
    assertThat(Parsing.ofSpec("config: {a: b, a: c}").errors())
        .containsExactly(
            "spec.config.a: is there twice, for the first time in its line; remove one of the two");
  }

  @Test
  void takesNullForAbsent() {
    KasprApp app =
        Parsing.ofSpec(
                """
                replicas: null
                storage: ~
                resources:
                authentication: null
                config: null
                template: null
                tls: null
                pythonPackages: null
                """)
            .valid();

    assertThat(app.workload().replicas()).isOne();
    assertThat(app.kafka().tls()).isFalse();
  }

  @Test
  void knowsWhereAProblemIs() {
    Parsing parsing = Parsing.ofSpec("replicas: many");

    assertThat(parsing.problems().get(0).position()).isEqualTo(new Position(7, 13));
    assertThat(parsing.problems().get(0).currentValue()).contains("many");
  }

  @Test
  void doesNotLetAnEarlierAppsProblemsStopTheNext() throws Exception {
    Problems problems = new Problems();
    for (String yaml : new String[] {LEAST.replace("orders", "-"), LEAST}) {
      var resource = (io.kaspr.fn.yaml.Node.Mapping) io.kaspr.fn.yaml.YamlReader.read(yaml);
      var app =
          KasprAppParser.parse(
              resource, java.util.List.of(), io.kaspr.fn.spec.Platform.DEFAULT, problems);
      assertThat(app.isPresent()).isEqualTo(yaml.equals(LEAST));
    }
  }

  @Test
  void ignoresTheStatus() {
    assertThat(Parsing.of(LEAST + "status: {anything: [goes]}\n").problems()).isEmpty();
  }
}
