package io.kaspr.fn.cli.argocd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaspr.fn.krm.item.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the plugin for kustomizations lets kustomize run, which is kaspr-fn alone. */
final class FunctionCheckTest {
  private static final String OURS = "exec: {path: kaspr-fn}";
  private static final String REFUSED = "; the sidecar's KASPR_FN_FUNCTIONS can allow more";

  @TempDir private Path folder;

  @Test
  void passesWhatWeShow() throws Exception {
    write("app/kustomization.yaml", "resources: [app.yaml]\ntransformers: [fn.yaml]\n");
    write("app/app.yaml", "kind: {{ not looked at }}\n");
    for (String shown : new String[] {"kustomize-transformer", "settings", "kustomize-generator"}) {
      write("app/fn.yaml", Files.readString(Path.of("fn-config", shown + ".yaml")));
      check(Map.of());
    }
  }

  @Test
  void passesTransformersThatAreBuiltIn() throws Exception {
    write(
        "app/kustomization.yaml",
        "transformers:\n- |-\n  apiVersion: builtin\n  kind: LabelTransformer\n");
    check(Map.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exec: {path: sh}",
        "exec: {path: ./kaspr-fn}",
        "exec: {path: /usr/local/bin/kaspr-fn}",
        "exec: {path: kaspr-fn, args: [render, x]}",
        "exec: {path: kaspr-fn, envs: [LD_PRELOAD=./x.so]}",
        "{exec: {path: kaspr-fn}, Exec: {path: sh}}",
        "{exec: {path: kaspr-fn, Path: sh}}",
        "exec: {path: kaspr-fn, path: sh}",
        "container: {image: x}",
        "Exec: {path: sh}",
        "exec: {path: &x kaspr-fn}",
        "exec: {path: !!str kaspr-fn}",
        ""
      })
  void refusesOtherFunctions(String function) throws Exception {
    write("app/kustomization.yaml", "transformers: [fn.yaml]\n");
    write("app/fn.yaml", transformer(function));
    assertRefused("fn.yaml");
    write(
        "app/kustomization.yaml",
        "generators:\n- |-\n  " + transformer(function).replace("\n", "\n  "));
    assertRefused("kustomization.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resources: [../base]",
        "bases: [../base]",
        "components:\n- ../base",
        "validators: [fn.yaml]",
        "transformers: [functions]",
        "Transformers: [fn.yaml]",
        "tran\u017Fformers: [fn.yaml]",
        "transformers: [fn.yaml]\ntransformers: []",
        "resources: &a [../base]",
        "# \u2028transformers: [fn.yaml]",
        "transformers:\n- apiVersion: v1\n  kind: X",
        "\"transformers\": [\"\\x66n.yaml\"]",
        "resources: ['https://example.com/base']",
        "resources: ['github.com/a/b']",
        "components: ['git@example.com:a/b']",
        "resources: [nowhere]",
        "transformers: ['{apiVersion: v1, kind: X}']",
        "{transformers: [fn.yaml]}",
        "---\nnamePrefix: x\n---\ntransformers: []"
      })
  void refusesThemWhereverTheyStand(String kustomization) throws Exception {
    write("app/kustomization.yaml", kustomization + "\n");
    write("app/fn.yaml", transformer("exec: {path: sh}"));
    write("base/kustomization.yml", "transformers: [../app/fn.yaml]\n");
    write("app/functions/Kustomization", "resources: [../fn.yaml]\n");

    assertRefused("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metadata: {configFn: {exec: {path: sh}}}",
        "kind: List\n"
            + "items: [{metadata: {annotations: {config.kubernetes.io/function: 'exec: {path:"
            + " sh}'}}}]",
        "metadata: {annotations: {config.kubernetes.io/container: x}}",
        "metadata: {annotations: {config.kubernetes.io/function: 'exec: {path: kaspr-fn}',"
            + " config.k8s.io/function: 'exec: {path: sh}'}}",
        "metadata:\n  annotations:\n    \"config.kubernetes.io\\x2ffunction\": 'exec: {path: sh}'",
        "metadata: {name: x}\n---\napiVersion: builtin\nkind: X",
        "- a\n"
      })
  void refusesFunctionsInEveryNotation(String text) throws Exception {
    write("app/kustomization.yaml", "transformers: [fn.yaml]\n");
    write("app/fn.yaml", text + "\n");

    assertRefused("fn.yaml");
  }

  @Test
  void refusesKustomizationsThatMakeAFunctionOfParts() throws Exception {
    write("app/kustomization.yaml", "transformers: [functions]\n");
    write("app/functions/kustomization.yaml", "resources: [fn.yaml]\ncommonAnnotations: {a: b}\n");
    write("app/functions/fn.yaml", transformer(OURS));
    assertRefused("functions/kustomization.yaml: has the field commonAnnotations");
    write("app/functions/kustomization.yaml", "resources: [fn.yaml]\n");
    check(Map.of());
  }

  @Test
  void readsARelativePathFromWhereALinkLeads() throws Exception {
    write("app/kustomization.yaml", "resources: [link]\n");
    write("other/base/kustomization.yaml", "transformers: [../fn.yaml]\n");
    write("other/fn.yaml", transformer("exec: {path: sh}"));
    write("app/fn.yaml", transformer(OURS));
    Files.createSymbolicLink(folder.resolve("app/link"), Path.of("../other/base"));

    assertRefused("");
  }

  @Test
  void allowsWhatTheSidecarNames() throws Exception {
    write("app/kustomization.yaml", "transformers: [fn.yaml]\n");
    write("app/fn.yaml", transformer("exec: {path: other-fn}"));
    assertRefused("fn.yaml: declares another function than exec: {path: kaspr-fn}");
    check(Map.of("KASPR_FN_FUNCTIONS", "some-fn, other-fn"));
    write("app/fn.yaml", transformer("exec: {path: ./other-fn}"));
    assertThatThrownBy(() -> check(Map.of("KASPR_FN_FUNCTIONS", "./other-fn")))
        .isInstanceOf(MalformedInputException.class);
    assertThatCode(() -> check(Map.of("KASPR_FN_FUNCTIONS", "*"))).doesNotThrowAnyException();
  }

  private static String transformer(String function) {
    return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: fn\n  annotations:\n"
        + "    config.kubernetes.io/function: |\n      "
        + function
        + "\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"fn.yaml", "fn", "inline"})
  void warnsOfAComponentThatCallsTheFunction(String listed) throws Exception {
    String inline = "|-\n  " + transformer(OURS).replace("\n", "\n  ");
    write("app/kustomization.yaml", "namePrefix: x-\ncomponents: [../part]\n");
    write("part/fn.yaml", transformer(OURS));
    write("part/fn/kustomization.yaml", "resources: [../fn.yaml]\n");
    for (String kind : List.of("kind: Component\n", "kind: Kustomization\n", "")) {
      String function = listed.equals("inline") ? inline : listed;
      write("part/kustomization.yaml", kind + "transformers:\n- " + function + "\n");
      List<String> warnings = FunctionCheck.check(folder.resolve("app"), Map.of());
      assertThat(warnings).hasSize(kind.contains("Component") ? 1 : 0);
      assertThat(warnings)
          .allMatch(
              warning ->
                  warning.equals(
                      "warning: ../part/kustomization.yaml: as a Component it calls kaspr-fn before"
                          + " the kustomization that lists it adds its prefix, suffix and"
                          + " namespace, so values such as K_WEB_HOST are without them; list the"
                          + " transformer in that kustomization instead"));
    }
  }

  @Test
  void saysNothingOfAComponentWithoutTheFunction() throws Exception {
    write("app/kustomization.yaml", "components: [../part]\ntransformers: [fn.yaml]\n");
    write("app/fn.yaml", transformer(OURS));
    write("other.yaml", "apiVersion: builtin\nkind: LabelTransformer\n");
    write("part/kustomization.yaml", "kind: Component\ntransformers: [../other.yaml]\n");
    assertThat(FunctionCheck.check(folder.resolve("app"), Map.of())).isEmpty();
  }

  private void assertRefused(String what) {
    assertThatThrownBy(() -> check(Map.of()))
        .isInstanceOf(MalformedInputException.class)
        .hasMessageStartingWith(what)
        .hasMessageEndingWith(REFUSED);
  }

  private void check(Map<String, String> environment) throws Exception {
    FunctionCheck.check(folder.resolve("app"), environment);
  }

  private void write(String file, String text) throws Exception {
    Files.createDirectories(folder.resolve(file).resolveSibling("."));
    Files.writeString(folder.resolve(file), text);
  }
}
