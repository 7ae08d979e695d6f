package io.kaspr.fn.spec.shape;

import io.kaspr.fn.spec.text.EnvVar;
import io.kaspr.fn.spec.text.EnvVar.FromConfigMap;
import io.kaspr.fn.spec.text.EnvVar.FromField;
import io.kaspr.fn.spec.text.EnvVar.FromResource;
import io.kaspr.fn.spec.text.EnvVar.FromSecret;
import io.kaspr.fn.spec.text.EnvVar.Source;
import io.kaspr.fn.spec.text.EnvVar.Value;
import io.kaspr.fn.spec.text.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The variables that decide what pip installs. Pip takes each of its long options as a variable
 * too, in capital or small letters.
 */
public final class PipVariables {
  private static final String PREFIX = "PIP_";

  /** The options that choose packages, versions, files or how they are built. */
  private static final Set<String> DECIDING =
      Set.of(
          "ABI",
          "ALL_RELEASES",
          "BUILD_CONSTRAINT",
          "CONFIG_FILE",
          "CONFIG_SETTING",
          "CONFIG_SETTINGS",
          "CONSTRAINT",
          "EDITABLE",
          "EXTRA_INDEX_URL",
          "FIND_LINKS",
          "GLOBAL_OPTION",
          "GROUP",
          "IGNORE_REQUIRES_PYTHON",
          "IMPLEMENTATION",
          "INDEX_URL",
          "INSTALL_OPTION",
          "NO_BINARY",
          "NO_BUILD_ISOLATION",
          "NO_DEPENDENCIES",
          "NO_DEPS",
          "NO_INDEX",
          "NO_USE_PEP517",
          "ONLY_BINARY",
          "ONLY_FINAL",
          "PLATFORM",
          "PRE",
          "PREFER_BINARY",
          "PYPI_URL",
          "PYTHON_VERSION",
          "REQUIREMENT",
          "REQUIRE_HASHES",
          "UPLOADED_PRIOR_TO",
          "USE_DEPRECATED",
          "USE_FEATURE",
          "USE_PEP517");

  private PipVariables() {}

  /**
   * How those of these variables that decide are defined, by name: {@code value 1}, or for a value
   * that only the pod knows its source, {@code secretKeyRef pip/url}. Variables that they name as
   * {@code $(NAME)} decide too.
   */
  public static SortedMap<String, String> deciding(List<EnvVar> env) {
    Map<String, Source> sources = new TreeMap<>();
    env.forEach(variable -> sources.put(variable.name(), variable.source()));
    SortedMap<String, String> deciding = new TreeMap<>();
    for (String name : sources.keySet()) {
      if (decides(name)) {
        add(name, sources, deciding);
      }
    }
    return deciding;
  }

  private static boolean decides(String name) {
    return name.startsWith(PREFIX)
        && DECIDING.contains(
            name.substring(PREFIX.length()).toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static void add(String name, Map<String, Source> sources, Map<String, String> deciding) {
    Source source = sources.get(name);
    if (source != null && deciding.putIfAbsent(name, definition(source)) == null) {
      if (source instanceof Value value) {
        addNamed(value.text(), sources, deciding);
      }
    }
  }

  /** Of {@code $$(NAME)} the kubelet makes the text {@code $(NAME)}. */
  private static void addNamed(
      String text, Map<String, Source> sources, Map<String, String> deciding) {
    for (int i = text.indexOf('$'); i >= 0; i = text.indexOf('$', i + 2)) {
      int end = text.indexOf(')', i);
      if (text.startsWith("$(", i) && end > 0) {
        add(text.substring(i + 2, end), sources, deciding);
      }
    }
  }

  private static String definition(Source source) {
    if (source instanceof FromSecret secret) {
      return "secretKeyRef " + secret.key().secretName() + "/" + secret.key().key();
    } else if (source instanceof FromConfigMap configMap) {
      return "configMapKeyRef " + configMap.name() + "/" + configMap.key();
    } else if (source instanceof FromField field) {
      return "fieldRef " + field.path();
    } else if (source instanceof FromResource resource) {
      String divisor = resource.divisor().map(Quantity::text).map(d -> "/" + d).orElse("");
      return "resourceFieldRef "
          + resource.container().map(c -> c + "/").orElse("")
          + resource.resource()
          + divisor;
    }
    return "value " + ((Value) source).text();
  }
}
