package io.kaspr.fn.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.kaspr.fn.render.SampleApps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/scripts.md tells of each variable of the scripts. */
final class ScriptEnvironmentTest {
  private static final Path SCRIPTS = Path.of("src/main/resources/io/kaspr/fn/packages");
  private static final String PAGE = "docs/scripts.md";

  private static final Pattern OF_SHELL = Pattern.compile("\\$\\{?([A-Z][A-Z0-9_]+)\\b");
  private static final Pattern OF_PYTHON =
      Pattern.compile("environ(?:\\.get\\(|\\[)\"([A-Z][A-Z0-9_]+)\"");
  private static final Pattern SET_FOR_PIP = Pattern.compile("(?<![-\\w$])([A-Z][A-Z_]+)=");
  private static final Pattern UNSET = Pattern.compile("\\b([A-Z][A-Z_]+)\\b");

  private static final Set<String> OF_BASH =
      Set.of("BASH_REMATCH", "EPOCHREALTIME", "IFS", "RANDOM");

  private static final Set<String> OF_PYTHON_AND_PIP =
      Set.of(
          "http_proxy",
          "https_proxy",
          "no_proxy",
          "SSL_CERT_FILE",
          "PIP_CERT",
          "REQUESTS_CA_BUNDLE",
          "PIP_*");

  @Test
  void isTheTableOfThePage() throws IOException {
    Set<String> variables = read();
    InitContainers.installPackages(SampleApps.full(), SampleApps.packages()).getEnv().stream()
        .map(EnvVar::getName)
        .filter(name -> name.length() > 1) // the template's own
        .forEach(variables::add);
    variables.addAll(OF_PYTHON_AND_PIP);
    assertThat(inCode("(?m)^\\| ([^|]+) \\|"))
        .as("the table of %s, Environment", PAGE)
        .containsExactlyInAnyOrderElementsOf(variables);
  }

  @Test
  void isToldOfWhereTheScriptSetsIt() throws IOException {
    Set<String> set = new TreeSet<>();
    for (String line : lines(".sh").filter(l -> l.contains("pip_environment")).toList()) {
      add(SET_FOR_PIP, line, set);
    }
    for (String line : lines(".sh").filter(l -> l.startsWith("unset ")).toList()) {
      add(UNSET, line, set);
    }
    assertThat(set).contains("NETRC", "PIP_USER", "POSIXLY_CORRECT");
    assertThat(inCode("(?s)(.*)")).as("%s, Environment", PAGE).containsAll(set);
  }

  /** Names in lower case are the script's own. */
  private static Set<String> read() throws IOException {
    Set<String> names = new TreeSet<>();
    lines(".sh").forEach(line -> add(OF_SHELL, line, names));
    lines(".py").forEach(line -> add(OF_PYTHON, line, names));
    names.removeAll(OF_BASH);
    return names;
  }

  private static void add(Pattern pattern, String text, Set<String> names) {
    pattern.matcher(text).results().forEach(match -> names.add(match.group(1)));
  }

  /** The lines of the scripts, a broken one as one, without comments. */
  private static Stream<String> lines(String end) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(SCRIPTS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(end)).toList()) {
        text.append(Files.readString(file));
      }
    }
    String whole = text.toString().replaceAll("(?m)(^|\\s)#\\s.*$", "");
    return whole.replaceAll("=\\(([^)\n]*)\n\\s*([^)\n]*)\n\\s*", "=($1 $2 ").lines();
  }

  /** What is in code in the parts of the page's section. */
  private static Set<String> inCode(String parts) throws IOException {
    String page = Files.readString(Path.of(PAGE));
    String section = page.substring(page.indexOf("## Environment"), page.indexOf("## Times"));
    Set<String> names = new TreeSet<>();
    Pattern.compile(parts)
        .matcher(section)
        .results()
        .forEach(part -> add(Pattern.compile("`([^`]+)`"), part.group(1), names));
    return names;
  }
}
