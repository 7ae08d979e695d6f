package io.kaspr.fn.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaspr.fn.hosts.Hosts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to a larger volume, run by kubectl against a stand-in for a cluster. */
@Tag("hosts")
final class VolumesTest {
  private static final String APP =
      """
      apiVersion: kaspr.io/v1alpha1
      kind: KasprApp
      metadata: {name: orders, namespace: shop}
      spec:
        bootstrapServers: kafka:9092
        replicas: 2
        storage: {type: persistent-claim, size: 1Gi, deleteClaim: true}
      """;

  private static final String CLAIMS =
      """
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: orders-app-pv-orders-app-0, namespace: shop}
      spec: {resources: {requests: {storage: 1Gi}}}
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: orders-app-pv-orders-app-1, namespace: shop}
      spec: {resources: {requests: {storage: 1Gi}}}
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: bills-app-pv-bills-app-0, namespace: shop}
      spec: {resources: {requests: {storage: 1Gi}}}
      """;

  private Checkout checkout;
  private StandInCluster cluster;

  @BeforeEach
  void haveAnAppWithVolumes(@TempDir Path folder) throws Exception {
    checkout = Checkout.in(folder).with(Hosts.kubectl());
    cluster = StandInCluster.start();
    checkout.write("kubeconfig", cluster.kubeconfig());
    checkout.write("orders.yaml", APP);
    String rendered = checkout.run(List.of("kaspr-fn render orders.yaml")).get(0);
    for (ObjectNode object : OperatorsApp.documents(rendered + "---\n" + CLAIMS)) {
      if (object.path("kind").asText().equals("StatefulSet")) {
        ((ObjectNode) object.get("spec")).put("replicas", 2);
      }
      cluster.objects().put(object);
    }
    checkout.write("orders.yaml", APP.replace("1Gi", "20Gi"));
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void growAsTheGuideSays() throws Exception {
    String guide = Files.readString(Path.of("docs/guide/volumes.md"));

    String said = GuideCommands.run(checkout, GuideCommands.of(guide));

    assertThat(said).doesNotContainPattern("(?mi)^error.*|not found|is invalid|forbidden");
    assertThat(sizes("PersistentVolumeClaim", "/spec/resources/requests/storage"))
        .containsExactlyInAnyOrder("20Gi", "20Gi", "1Gi");
    assertThat(sizes("StatefulSet", "/spec/volumeClaimTemplates/0/spec/resources/requests/storage"))
        .containsExactly("20Gi");
    assertThat(sizes("StatefulSet", "/spec/replicas")).containsExactly("2");
    assertThat(GuideCommands.run(checkout, "kaspr-fn render orders.yaml | kubectl apply -f -"))
        .doesNotContain("forbidden");
  }

  @Test
  void doNotGrowWithoutIt() throws Exception {
    assertThat(GuideCommands.run(checkout, "kaspr-fn render orders.yaml | kubectl apply -f -"))
        .contains("updates to statefulset spec are forbidden");
  }

  private List<String> sizes(String kind, String path) {
    return cluster.objects().all().stream()
        .filter(object -> object.path("kind").asText().equals(kind))
        .map(object -> object.at(path))
        .map(JsonNode::asText)
        .toList();
  }
}
