package io.kaspr.fn.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.parse.field.Problem;
import io.kaspr.fn.parse.field.Problem.Severity;
import io.kaspr.fn.parse.field.Problems;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.Platform;
import io.kaspr.fn.yaml.MalformedYamlException;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/** What became of a KasprApp that a test has written. */
public record Parsing(Optional<KasprApp> app, List<Problem> problems) {
  private static final String HEAD =
      """
      apiVersion: kaspr.io/v1alpha1
      kind: KasprApp
      metadata:
        name: orders
      spec:
        bootstrapServers: kafka:9092
      """;
  private static final String PACKAGES =
      """
        pythonPackages:
          packages: [requests]
          cache:
            type: gcs
            gcs:
              bucket: my-cache
              secretRef: {name: gcs-key}
      """;

  static Parsing of(String yaml) {
    try {
      Problems problems = new Problems();
      Mapping resource = (Mapping) YamlReader.read(yaml);
      Optional<KasprApp> app =
          KasprAppParser.parse(resource, List.of(), Platform.DEFAULT, problems);
      assertThat(app.isEmpty()).isEqualTo(problems.hasErrors());
      return new Parsing(app, problems.all());
    } catch (MalformedYamlException e) {
      throw new AssertionError(e.position() + ": " + e.getMessage(), e);
    }
  }

  /** An app with these fields in its spec beside those that it needs. */
  public static Parsing ofSpec(String spec) {
    return of(HEAD + spec.indent(2));
  }

  /** An app with this {@code spec.pythonPackages}, complete but for what is said here. */
  static Parsing ofPackages(String packages) {
    String rest = packages.contains("packages:") ? "" : "packages: [requests]\n";
    String cache =
        packages.contains("cache:")
            ? ""
            : "cache: {type: gcs, gcs: {bucket: my-cache, secretRef: {name: gcs-key}}}\n";
    return ofSpec("pythonPackages:\n" + (rest + cache + packages).indent(2));
  }

  /** An app with packages, and with this in its spec. */
  public static Parsing besidePackages(String spec) {
    return of(HEAD + PACKAGES + spec.indent(2));
  }

  public List<String> errors() {
    return texts(Severity.ERROR);
  }

  public List<String> warnings() {
    return texts(Severity.WARNING);
  }

  List<String> infos() {
    return texts(Severity.INFO);
  }

  private List<String> texts(Severity severity) {
    return problems.stream().filter(p -> p.severity() == severity).map(Problem::toString).toList();
  }

  /** The value that the only problem proposes. */
  Optional<String> proposal() {
    assertThat(problems).hasSize(1);
    return problems.get(0).proposedValue();
  }

  public KasprApp valid() {
    assertThat(problems).isEmpty();
    return app.orElseThrow();
  }
}
