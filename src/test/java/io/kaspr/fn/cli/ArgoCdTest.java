package io.kaspr.fn.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaspr.fn.cli.argocd.ArgoCd;
import io.kaspr.fn.cli.argocd.ArgoCdParameters;
import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArgoCdTest {
  private static final String APP =
      """
      apiVersion: kaspr.io/v1alpha1
      kind: KasprApp
      metadata:
        name: orders
      spec:
        bootstrapServers: kafka:9092
      """;

  private static final String OTHER =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: other # stays as it is
      """;

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void printsWhatIsForTheClusterAndNoResourceList() throws Exception {
    write("app.yaml", "---\n" + APP + "---\n" + OTHER);
    write("local.yaml", OTHER + "  annotations: {config.kubernetes.io/local-config: 'true'}\n");
    write("Kptfile.yaml", "apiVersion: kpt.dev/v1\nkind: Kptfile\n");
    write("values.yaml", "bucket: none of Kubernetes\n");
    write(".github/broken.yaml", "a: [\n");

    assertThat(generate()).as(messages()).isZero();
    assertThat(printed())
        .contains(OTHER)
        .contains("\nkind: StatefulSet\n", "\n  name: orders-app\n")
        .doesNotContain("\nkind: KasprApp\n", "ResourceList", "local-config", "Kptfile", "bucket:");
    assertThat(printed().split("name: other", -1)).hasSize(2);
  }

  @Test
  void printsWhatWasRenderedBeforeAsItIsRenderedNow() throws Exception {
    write("app.yaml", APP);
    assertThat(generate()).isZero();
    String first = printed();
    write("orders.yaml", first);
    out.reset();

    assertThat(generate()).as(messages()).isZero();
    assertThat(printed().split("---\n", -1)).containsExactlyInAnyOrder(first.split("---\n", -1));
  }

  @Test
  void doesNotReadOtherManifestsToTheirEnd() throws Exception {
    String manifest = OTHER + "data:\n  a: *nowhere\n";
    write("other.yaml", manifest);

    assertThat(generate()).as(messages()).isZero();
    assertThat(printed()).isEqualTo(manifest);
  }

  @Test
  void passesTheRestOnWhereThereIsNoApp() throws Exception {
    write("other.yaml", OTHER);

    assertThat(generate()).isZero();
    assertThat(printed()).isEqualTo(OTHER);
    assertThat(messages()).contains("there is no KasprApp here").hasLineCount(1);
  }

  @Test
  void printsNothingWhenAnAppIsWrong() throws Exception {
    write("app.yaml", APP + "  replicas: many\n");
    write("other.yaml", OTHER);

    assertThat(generate()).isEqualTo(1);
    assertThat(printed()).isEmpty();
    assertThat(messages())
        .isEqualTo(
            "app.yaml:7:13: error: KasprApp orders spec.replicas: must be an integer, but is"
                + " \"many\"\n");
  }

  @Test
  void saysInOneLineWhichFileIsBroken() throws Exception {
    write("broken.yaml", "apiVersion: v1\nkind: X\na: [\n");

    assertThat(generate()).isEqualTo(2);
    assertThat(printed()).isEmpty();
    assertThat(messages()).isEqualTo("broken.yaml:4:1: error: ends inside of a bracket\n");
  }

  @Test
  void namesBothFilesOfAnAppThatIsThereTwice() throws Exception {
    write("a.yaml", APP);
    write("b.yaml", OTHER + "---\n" + APP);

    assertThat(generate()).isEqualTo(1);
    assertThat(messages())
        .isEqualTo(
            "b.yaml:6:1: error: KasprApp orders: is at a.yaml:1:1 as well; rename or remove one of"
                + " them\n");
  }

  @Test
  void namesTheAppThatAnObjectIsInTheWayOf() throws Exception {
    write("app.yaml", APP);
    write(
        "services.yaml", OTHER + "---\n" + OTHER.replace("name: other", "name: orders-app-config"));

    assertThat(generate()).isEqualTo(1);
    assertThat(messages())
        .startsWith("app.yaml:1:1: error: KasprApp orders: ConfigMap orders-app-config is in the")
        .hasLineCount(1);
  }

  @Test
  void saysThatAParameterIsWrongWhereNoFileIs() throws Exception {
    write("app.yaml", APP);

    assertThat(generate(Map.of("ARGOCD_ENV_BUCKET", "My_Bucket"))).isEqualTo(1);
    assertThat(messages())
        .startsWith(
            "Application: error: variable BUCKET of plugin.env: must be the name of a bucket")
        .hasLineCount(1);
    err.reset();
    assertThat(generate(Map.of("ARGOCD_APP_PARAMETERS", parameter("secretName", "A"))))
        .isEqualTo(1);
    assertThat(messages())
        .startsWith("Application: error: parameter secretName: must be a name of an object")
        .hasLineCount(1);
  }

  @Test
  void takesAnEmptyParameterForNone() throws Exception {
    Map<String, String> environment =
        Map.of(
            "ARGOCD_ENV_BUCKET", "b-1",
            "ARGOCD_ENV_NAMESPACE", "",
            "ARGOCD_APP_PARAMETERS", parameter("bucket", ""));

    assertThat(ArgoCdParameters.of(environment).values()).isEqualTo(Map.of("bucket", "b-1"));
    assertThat(ArgoCdParameters.of(Map.of("ARGOCD_ENV_PREFIX", "")).configuration()).isEmpty();
  }

  @Test
  void passesADisabledAppOnWithAllThatBelongsToIt() throws Exception {
    String app =
        APP.replace("name: orders", "name: orders\n  annotations: {kaspr.io/render: disabled}");
    String task =
        """
        apiVersion: kaspr.io/v1alpha1
        kind: KasprTask
        metadata:
          name: sweep
          labels: {kaspr.io/app: orders}
        """;
    String object =
        OTHER.replace(
            "other #", "orders-app-config\n  annotations: {kaspr.io/rendered-from: orders} #");
    write("app.yaml", app + "---\n" + task + "---\n" + object);

    assertThat(discovered()).isNotEmpty();
    out.reset();
    assertThat(generate()).isZero();
    assertThat(printed()).isEqualTo(app + "---\n" + task + "---\n" + object);
    assertThat(messages())
        .isEqualTo(
            "warning: KasprApp orders is not rendered, as kaspr.io/render is disabled, and there is"
                + " no other app\n");
  }

  @Test
  void discoversADirectoryWithAnAppAndWithoutAKustomization() throws Exception {
    write("other.yaml", OTHER);
    assertThat(discovered()).isEmpty();
    write("app.yml", APP);
    assertThat(discovered()).isNotEmpty();
    out.reset();
    write("kustomization.yaml", "resources: [app.yml]\n");
    assertThat(discovered()).isEmpty();
    assertThatThrownBy(this::generate)
        .isInstanceOf(MalformedInputException.class)
        .hasMessageContaining("kaspr-fn-kustomize");
  }

  @Test
  void discoversAnAppBesideWhatItCannotRead() throws Exception {
    write("broken.yaml", "{{- if .Values.on }}\na: [\n");
    assertThat(discovered()).isEmpty();
    write("app.yaml", APP);
    assertThat(discovered()).isNotEmpty();
  }

  @Test
  void takesParametersBeforeTheEnvironment() throws Exception {
    Map<String, String> environment =
        Map.of(
            "ARGOCD_ENV_BUCKET", "unused",
            "ARGOCD_ENV_SECRET_NAME", "sa",
            "ARGOCD_ENV_OTHER", "ignored",
            "ARGOCD_APP_PARAMETERS",
                "[{\"name\":\"bucket\",\"string\":\"b-1\"},"
                    + "{\"name\":\"prefix\",\"string\":\"0644\"}]");

    assertThat(ArgoCdParameters.of(environment).configuration().orElseThrow().item().text())
        .isEqualTo(
            """
            apiVersion: fn.kaspr.io/v1alpha1
            kind: RenderKasprApps
            metadata:
              name: argocd
            spec:
              defaults:
                gcs:
                  bucket: b-1
                  prefix: "0644"
                  secretRef:
                    name: sa
            """);
  }

  @Test
  void rendersAnAppWithTheBucketOfItsParameters() throws Exception {
    write("app.yaml", APP + "  pythonPackages: {packages: [six], cache: {type: gcs}}\n");
    String bucket = "[{\"name\":\"bucket\",\"string\":\"b-1\"}]";
    Map<String, String> environment =
        Map.of("ARGOCD_APP_PARAMETERS", bucket, "ARGOCD_ENV_SECRET_NAME", "sa");

    assertThat(generate(environment)).as(messages()).isZero();
    assertThat(printed()).contains("value: b-1\n", "secretName: sa\n");
  }

  @Test
  void placesAnAppWhereItsParametersSay() throws Exception {
    write("app.yaml", APP);

    assertThat(generate(Map.of("ARGOCD_ENV_NAMESPACE", "shop"))).as(messages()).isZero();
    assertThat(printed()).contains("\n  name: orders-app\n  namespace: shop\n");
  }

  @Test
  void takesEveryParameterThatItAnnounces() throws Exception {
    String plugin = Files.readString(Path.of("fn-config/argocd/plugin.yaml"));
    var names = Pattern.compile("(?<=- name: )\\S+").matcher(plugin).results();

    assertThat(names.map(MatchResult::group).toList())
        .hasSize(5)
        .allSatisfy(name -> assertThat(ArgoCdParameters.of(only(name)).values()).containsKey(name));
  }

  private static Map<String, String> only(String name) {
    return Map.of("ARGOCD_APP_PARAMETERS", parameter(name, "x"));
  }

  private static String parameter(String name, String value) {
    return "[{\"name\":\"%s\",\"string\":\"%s\"}]".formatted(name, value);
  }

  @Test
  void isNotConfiguredWithoutParameters() throws Exception {
    assertThat(ArgoCdParameters.of(Map.of("ARGOCD_APP_PARAMETERS", "[]")).configuration())
        .isEmpty();
  }

  @Test
  void refusesParametersThatItDoesNotKnow() {
    assertRefused("[{\"name\":\"bukket\",\"string\":\"b\"}]", "did you mean 'bucket'?");
    assertRefused("[{\"name\":\"bucket\",\"array\":[\"b\"]}]", "parameter bucket must be a string");
    assertRefused("[{", "it is no JSON");
  }

  private static void assertRefused(String parameters, String reason) {
    assertThatThrownBy(() -> ArgoCdParameters.of(Map.of("ARGOCD_APP_PARAMETERS", parameters)))
        .isInstanceOf(MalformedInputException.class)
        .hasMessageStartingWith("Application: ")
        .hasMessageContaining(reason);
  }

  private void write(String file, String text) throws Exception {
    Files.createDirectories(folder.resolve(file).resolveSibling("."));
    Files.writeString(folder.resolve(file), text);
  }

  private int generate() throws Exception {
    return generate(Map.of());
  }

  private int generate(Map<String, String> environment) throws Exception {
    return argoCd().generate(environment);
  }

  private String discovered() throws Exception {
    argoCd().discover(Map.of());
    return printed();
  }

  private ArgoCd argoCd() {
    PrintStream messages = new PrintStream(err, true, UTF_8);
    return new ArgoCd(folder, new Streams(InputStream.nullInputStream(), out, messages));
  }

  private String printed() {
    return out.toString(UTF_8);
  }

  private String messages() {
    return err.toString(UTF_8);
  }
}
