package io.kaspr.fn.parse.settings;

import io.kaspr.fn.parse.KasprAppParser;
import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.parse.field.MainPart;
import io.kaspr.fn.parse.field.Problems;
import io.kaspr.fn.spec.Platform;
import io.kaspr.fn.spec.settings.Handling;
import io.kaspr.fn.spec.settings.Infos;
import io.kaspr.fn.spec.settings.OutputPath;
import io.kaspr.fn.spec.settings.SettingsShape;
import io.kaspr.fn.spec.settings.SourceHandling;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.yaml.Node.Mapping;
import java.util.List;
import java.util.Optional;

/**
 * Reads the function's settings. A wrong value counts as absent, so that apps can still be parsed;
 * the caller has to look for errors in the problems.
 */
public final class SettingsParser {
  public static final String KIND = "RenderKasprApps";
  private static final String API_VERSION = "fn.kaspr.io/v1alpha1";

  private SettingsParser() {}

  /** The settings of a RenderKasprApps. */
  public static Settings ofResource(Mapping config, Problems problems) {
    List<String> known = List.of("apiVersion", "kind", "metadata", "spec");
    Fields fields = Fields.ofRoot(problems, config, known, part("spec"));
    KasprAppParser.requireOneOf(fields, "apiVersion", API_VERSION);
    return settings(fields.field("spec"));
  }

  /** The settings in the data of a ConfigMap, where one key has the whole path of a setting. */
  public static Settings ofConfigMap(Mapping config, Problems problems) {
    List<String> known = List.of("apiVersion", "kind", "metadata", "immutable", "data");
    Fields fields = Fields.ofRoot(problems, config, known, part("data"));
    return settings(fields.field("data").map(FlatSettings::nested));
  }

  private static MainPart part(String name) {
    return new MainPart(name, "settings", SettingsShape.ALL.names());
  }

  private static Settings settings(Optional<Field> settings) {
    return settings
        .flatMap(field -> Fields.of(field, SettingsShape.ALL.names()))
        .map(SettingsParser::settings)
        .orElse(Settings.DEFAULT);
  }

  private static Settings settings(Fields settings) {
    return new Settings(platform(settings), DefaultsParser.parse(settings), handling(settings));
  }

  private static Platform platform(Fields settings) {
    Platform defaults = Platform.DEFAULT;
    String domain = settings.text("clusterDomain", Names::domain).orElse(defaults.clusterDomain());
    Optional<Fields> scaling = settings.object("scaling", SettingsShape.SCALING.names());
    int pods = integer(scaling, "pods", Integer.MAX_VALUE, defaults.scaleUpPods());
    int period =
        integer(
            scaling, "periodSeconds", Platform.MAX_PERIOD_SECONDS, defaults.scaleUpPeriodSeconds());
    return new Platform(domain, pods, period, ImagesParser.parse(settings));
  }

  private static int integer(Optional<Fields> fields, String name, int max, int otherwise) {
    return fields.map(f -> f.integer(name, 1, max, otherwise)).orElse(otherwise);
  }

  private static Handling handling(Fields settings) {
    SourceHandling source =
        settings
            .oneOf("source", SourceHandling.words())
            .map(SourceHandling::of)
            .orElse(SourceHandling.LOCAL_CONFIG);
    OutputPath path = settings.text("outputPath", OutputPath::new).orElse(OutputPath.DEFAULT);
    boolean prune = settings.flag("prune", false);
    boolean strict = settings.flag("strict", false);
    Infos infos = settings.oneOf("infos", Infos.words()).map(Infos::of).orElse(Infos.AUTO);
    return settings
        .requiredField("prune")
        .make(() -> new Handling(source, path, prune, strict, infos))
        .orElse(Handling.USUAL);
  }
}
