package io.kaspr.fn.parse.settings;

import static io.kaspr.fn.parse.settings.Trees.EMPTY;
import static io.kaspr.fn.parse.settings.Trees.has;
import static io.kaspr.fn.parse.settings.Trees.scalar;
import static io.kaspr.fn.parse.settings.Trees.with;

import io.kaspr.fn.parse.CacheParser;
import io.kaspr.fn.parse.IndexesParser;
import io.kaspr.fn.parse.InstallPolicyParser;
import io.kaspr.fn.parse.ResourcesParser;
import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.spec.settings.SettingsShape;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.yaml.Node.Mapping;
import java.util.Optional;

/**
 * Reads {@code namespace} and {@code defaults} of the function's settings: the parsers of apps
 * check them, so that what is wrong is said once, and where it stands.
 */
final class DefaultsParser {
  private static final Mapping STAND_IN = with(EMPTY, "name", scalar("stand-in"));
  private static final Mapping LEAST_GCS = complete(EMPTY);

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

  /** Where it is wrong apps get what they need: that they lack it would follow from the mistake. */
  private static Mapping gcs(Field gcs) {
    return gcs.node() instanceof Mapping mapping
        ? Fields.of(completed(gcs, mapping), SettingsShape.GCS.names())
            .flatMap(CacheParser::gcs)
            .map(valid -> mapping)
            .orElse(LEAST_GCS)
        : Fields.of(gcs, SettingsShape.GCS.names()).map(valid -> EMPTY).orElse(LEAST_GCS);
  }

  private static Field completed(Field gcs, Mapping mapping) {
    return new Field(gcs.problems(), gcs.path(), gcs.name(), complete(mapping));
  }

  /** What the apps still have to say, for a parser that asks for it. */
  private static Mapping complete(Mapping gcs) {
    Mapping bucket = has(gcs, "bucket") ? gcs : with(gcs, "bucket", scalar("stand-in"));
    return has(gcs, "secretRef") ? bucket : with(bucket, "secretRef", STAND_IN);
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
