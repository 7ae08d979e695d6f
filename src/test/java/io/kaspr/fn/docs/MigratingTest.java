package io.kaspr.fn.docs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaspr.fn.hosts.Hosts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide from the operator to kaspr-fn and back does what it says: its commands, run by kubectl
 * against a stand-in for a cluster whose objects are as the operator leaves them.
 */
@Tag("hosts")
final class MigratingTest {
  private static final Path GUIDE = Path.of("docs/guide/migrating.md");

  private static final Pattern COMPLAINT = Pattern.compile("(?mi)^error.*|not found|is invalid");

  private Checkout checkout;
  private StandInCluster cluster;

  @BeforeEach
  void haveAnAppOfTheOperator(@TempDir Path folder) throws Exception {
    checkout = Checkout.in(folder).with(Hosts.kubectl());
    cluster = StandInCluster.start();
    checkout.write("kubeconfig", cluster.kubeconfig());
    checkout.write("orders.yaml", OperatorsApp.RESOURCES);
    String rendered = checkout.run(List.of("kaspr-fn render orders.yaml")).get(0);
    OperatorsApp.objects(rendered).forEach(cluster.objects()::put);
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void movesAnAppAndLosesNothing() throws Exception {
    List<String> before = names();

    run("To kaspr-fn");

    assertThat(names()).isEqualTo(without(before, "KasprApp orders", "KasprTable totals"));
    assertThat(object("StatefulSet").at("/spec/replicas").asInt()).isEqualTo(2);
    assertThat(object("Deployment").at("/spec/replicas").asInt()).isZero();
    assertThat(managers()).containsExactly("kaspr-fn");
    assertThat(owners()).isEmpty();
  }

  /** A kustomization may build more than one app. */
  @Test
  void takesNoOtherObjectForTheStatefulSetOfTheApp() throws Exception {
    String split = GuideCommands.of(Files.readString(GUIDE)).split("\nkubectl ", 2)[0];
    String app = checkout.run(List.of("kaspr-fn render orders.yaml")).get(0);
    String others =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: orders-app
        ---
        apiVersion: apps/v1
        kind: StatefulSet
        metadata:
          name: bills-app
        ---
        """;
    for (String order : List.of(others + app, app + "---\n" + others)) {
      checkout.write("rendered.yaml", order);
      runCommands(split.replaceAll("(?m)^kaspr-fn .*$", ""));

      assertThat(runCommands("grep -h -e ^kind: -e '^  name:' statefulset.yaml"))
          .isEqualTo("kind: StatefulSet\n  name: orders-app\n");
      assertThat(runCommands("grep -h -e ^kind: others.yaml | sort"))
          .isEqualTo(runCommands("grep -h -e ^kind: rendered.yaml | sort | sed '$d'"));
    }
  }

  @Test
  void movesItBack() throws Exception {
    run("To kaspr-fn");
    List<String> before = names();

    run("Back to the operator");

    List<String> after = without(names(), "KasprApp orders", "KasprTable totals");
    assertThat(after).isEqualTo(without(before, "StatefulSet orders-app"));
    assertThat(object("Deployment").at("/spec/replicas").asInt()).isEqualTo(1);
  }

  @Test
  void wouldNotGetPastTheClaimTemplatesWithoutIt() throws Exception {
    assertThat(runCommands("kaspr-fn render orders.yaml | kubectl apply -f -"))
        .contains("updates to statefulset spec are forbidden");
  }

  /** Were the steps in between not needed, the test above would say nothing. */
  @Test
  void wouldLoseAllWithoutIt() throws Exception {
    cluster
        .objects()
        .all()
        .forEach(object -> ((ObjectNode) object.get("metadata")).remove("finalizers"));

    runCommands("kubectl -n shop delete kasprapp orders");

    assertThat(names())
        .containsExactlyInAnyOrder(
            "ConfigMap totals-table", "KasprTable totals", "Deployment kaspr-operator");
  }

  private void run(String section) throws Exception {
    String text = Files.readString(GUIDE).split("\n## " + section + "\n", -1)[1];
    assertThat(runCommands(GuideCommands.of(text.split("\n## ", -1)[0])))
        .doesNotContainPattern(COMPLAINT);
  }

  private String runCommands(String commands) throws Exception {
    return GuideCommands.run(checkout, commands);
  }

  private List<String> names() {
    return cluster.objects().all().stream()
        .map(object -> object.path("kind").asText() + " " + object.at("/metadata/name").asText())
        .toList();
  }

  private static List<String> without(List<String> names, String... gone) {
    return names.stream().filter(name -> !List.of(gone).contains(name)).toList();
  }

  private JsonNode object(String kind) {
    return cluster.objects().all().stream()
        .filter(object -> object.path("kind").asText().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private Set<String> managers() {
    return cluster.objects().all().stream()
        .map(object -> object.at("/metadata/labels/app.kubernetes.io~1managed-by").asText())
        .filter(manager -> !manager.isEmpty())
        .collect(toSet());
  }

  private List<JsonNode> owners() {
    return cluster.objects().all().stream()
        .map(object -> object.at("/metadata/ownerReferences"))
        .filter(owners -> !owners.isEmpty())
        .toList();
  }
}
