package io.kaspr.fn.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kaspr.fn.hosts.Command.Outcome;
import io.kaspr.fn.pod.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which kustomizations the plugin for them takes: those that call the program kaspr-fn. */
final class ArgoCdDiscoveryTest {
  private static final Path PLUGIN = Path.of("fn-config/argocd/plugin-kustomize.yaml");
  private static final String CALL = " |\n      exec: {path: kaspr-fn}\n";
  private static final String NOTHING = "";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        " |\n      exec:\n        path: kaspr-fn\n",
        " |\n      exec:\n        path: kaspr-fn # on PATH\n",
        " |\r\n      exec:\r\n        path: kaspr-fn\r\n",
        " |\n      exec:\n        path: \"kaspr-fn\"\n",
        " |\n      exec: {path: 'kaspr-fn', args: [x]}\n",
        " |-\n      exec: {path: kaspr-fn, args: [x]}\n",
        " |\n      {\"exec\": {\"path\": \"kaspr-fn\"}}\n",
        " 'exec: {path: kaspr-fn}'\n",
        " \"exec: {path: \\\"kaspr-fn\\\"}\"\n",
        " \"exec:\\n  path: kaspr-fn\\n\"\n",
        " \"{\\\"exec\\\":{\\\"path\\\":\\\"kaspr-fn\\\"}}\"\n",
      })
  void findsTheProgramHoweverItIsWritten(String function) throws Exception {
    write("app/kustomization.yaml", "transformers:\n- fn.yaml\n");
    write("app/fn.yaml", transformer(function));

    assertThat(discover()).isEqualTo("./fn.yaml\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " |\n      exec: {path: ./kaspr-fn}\n",
        " |\n      exec: {path: kaspr-fn-patch.yaml}\n",
        " |\n      exec: {path: kaspr-fn.sh}\n",
        " |\n      exec: {path: my-kaspr-fn}\n",
        " |\n      exec: {outputPath: kaspr-fn}\n",
        " |\n      # exec: {path: kaspr-fn}\n      exec: {path: other}\n",
        " |\n      container: {image: kaspr-fn}\n",
      })
  void passesOverOtherPrograms(String function) throws Exception {
    write("app/kustomization.yaml", "transformers:\n- fn.yaml\n");
    write("app/fn.yaml", transformer(function));

    assertThat(discover()).isEqualTo(NOTHING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "transformers:\n- fn.yaml\n",
        "transformers:\n  -   \"fn.yaml\"   # the function\r\n",
        "transformers: [fn.yaml]\n",
        "generators: ['other.yaml', # no\n  'fn.yaml'\n]\n",
        "{\"resources\": [\"x\"], \"transformers\":[\"fn.yaml\"]}\n",
        "resources: [../base]\n",
        "components:\n- ../base\n",
        "transformers:\n- ../base/../app/fn.yaml\n",
        """
        transformers:
        - |-
          metadata:
            annotations:
              config.kubernetes.io/function: 'exec: {path: kaspr-fn}'
        """
      })
  void followsWhatTheKustomizationLists(String kustomization) throws Exception {
    write("app/kustomization.yaml", kustomization);
    write("app/fn.yaml", transformer(CALL));
    write("base/Kustomization", "transformers: [../shared/fn.yaml]\n");
    write("shared/fn.yaml", transformer(CALL));

    assertThat(discover()).hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resources: [orders.yaml]\n# transformers: [fn.yaml]\n",
        "namePrefix: fn.yaml\nresources:\n- https://example.com/base\n- nowhere\n",
        "patches:\n- path: kaspr-fn\nresources: [app.yaml]\n",
        "resources: [., ../other]\n",
      })
  void staysOutOfWhatItDoesNotList(String kustomization) throws Exception {
    write("app/kustomization.yaml", kustomization);
    write("app/fn.yaml", transformer(CALL));
    write("other/kustomization.yml", "resources: [../app]\n");
    write("app/base/kustomization.yaml", "transformers: [fn.yaml]\n");
    write("app/base/fn.yaml", transformer(CALL));

    assertThat(discover()).isEqualTo(NOTHING);
  }

  @Test
  void leavesADirectoryWithoutKustomizationAlone() throws Exception {
    write("app/fn.yaml", transformer(CALL));

    assertThat(discover()).isEqualTo(NOTHING);
  }

  @Test
  void passesShellcheck() throws Exception {
    Tools.require("shellcheck");
    write("discover", script());

    Command check = Command.of(folder, "shellcheck", "--shell=bash", "discover");
    assertThat(check.run()).isEqualTo(new Outcome(0, "", ""));
  }

  private static String transformer(String function) {
    return """
        kind: ConfigMap
        metadata:
          name: kaspr-fn
          annotations:
            config.kubernetes.io/function:"""
        + function;
  }

  private void write(String file, String text) throws Exception {
    Path path = folder.resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, text);
  }

  /** As Argo CD calls it: in the application's directory, where any other exit code is an error. */
  private String discover() throws Exception {
    Outcome outcome = Command.of(folder.resolve("app"), "bash", "-c", script()).run();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exit()).isZero();
    return outcome.out();
  }

  private static String script() throws Exception {
    return new YAMLMapper().readTree(PLUGIN.toFile()).at("/spec/discover/find/args/0").asText();
  }
}
