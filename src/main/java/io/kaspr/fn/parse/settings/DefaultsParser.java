package io.kaspr.fn.parse.settings;

import static io.kaspr.fn.parse.settings.Trees.EMPTY;
import static io.kaspr.fn.parse.settings.Trees.has;
import static io.kaspr.fn.parse.settings.Trees.scalar;
import static io.kaspr.fn.parse.settings.Trees.with;
import static io.kaspr.fn.parse.settings.Trees.without;

import io.kaspr.fn.parse.CacheParser;
import io.kaspr.fn.parse.IndexesParser;
import io.kaspr.fn.parse.InstallPolicyParser;
import io.kaspr.fn.parse.ResourcesParser;
import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.spec.settings.SettingsShape;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.yaml.Node.Mapping;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code namespace} and {@code defaults} of the function's settings. The parsers of apps
 * check them here already, so that an error is reported once, at its place in the settings.
 */
final class DefaultsParser {
  private static final Mapping PLACEHOLDER = with(EMPTY, "name", scalar("stand-in"));
  private static final Mapping PLACEHOLDER_GCS = complete(EMPTY);

  private DefaultsParser() {}

  static Defaults parse(Fields settings) {
    Optional<Fields> defaults = settings.object("defaults", SettingsShape.DEFAULTS.names());
    Mapping gcs = defaults.flatMap(d -> d.field("gcs")).map(DefaultsParser::gcs).orElse(EMPTY);
    Mapping packages =
        defaults
            .flatMap(d -> d.field("pythonPackages"))
            .map(DefaultsParser::packages)
            .orElse(EMPTY);
    return new Defaults(settings.text("namespace", Names::dnsLabel), gcs, packages);
  }

  /** Placeholders if there are errors: else the error would be reported again for each app. */
  private static Mapping gcs(Field gcs) {
    return gcs.node() instanceof Mapping mapping
        ? Fields.of(completed(gcs, mapping), SettingsShape.GCS.names())
            .flatMap(CacheParser::gcs)
            .map(valid -> mapping)
            .orElse(PLACEHOLDER_GCS)
        : Fields.of(gcs, SettingsShape.GCS.names()).map(valid -> EMPTY).orElse(PLACEHOLDER_GCS);
  }

  private static Field completed(Field gcs, Mapping mapping) {
    return new Field(gcs.problems(), gcs.path(), gcs.name(), complete(mapping));
  }

  /**
   * With placeholders for required fields that apps may set themselves, and without a workload
   * identity: a Secret beside it is for the apps that set {@code auth} to {@code key}.
   */
  private static Mapping complete(Mapping gcs) {
    boolean keyless = Trees.text(gcs, "auth").equals(Optional.of("workloadIdentity"));
    Mapping keyed = keyless ? without(gcs, List.of("auth")) : gcs;
    Mapping bucket = has(keyed, "bucket") ? keyed : with(keyed, "bucket", scalar("stand-in"));
    return has(gcs, "secretRef") ? bucket : with(bucket, "secretRef", PLACEHOLDER);
  }

  private static Mapping packages(Field packages) {
    Optional<Fields> fields = Fields.of(packages, SettingsShape.PYTHON_PACKAGES.names());
    return fields.flatMap(f -> packages(f, packages)).orElse(EMPTY);
  }

  private static Optional<Mapping> packages(Fields fields, Field packages) {
    IndexesParser.parse(fields);
    fields.object("installPolicy", InstallPolicyParser.KNOWN).ifPresent(InstallPolicyParser::parse);
    fields.object("resources", SettingsShape.RESOURCES.names()).ifPresent(ResourcesParser::parse);
    return fields.build(() -> (Mapping) packages.node());
  }
}
