package io.kaspr.fn.docs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An app with all that belongs to it in a cluster, as the Kaspr operator has left it. */
final class OperatorsApp {
  /** What is in git. */
  static final String RESOURCES =
      """
      apiVersion: kaspr.io/v1alpha1
      kind: KasprApp
      metadata:
        name: orders
        namespace: shop
        finalizers: [kaspr.io/finalizer]
      spec:
        bootstrapServers: kafka:9092
        replicas: 2
        storage: {type: persistent-claim, size: 1Gi, deleteClaim: true}
        pythonPackages:
          packages: [requests==2.32.3]
          cache: {type: pvc, enabled: true}
      ---
      apiVersion: kaspr.io/v1alpha1
      kind: KasprTable
      metadata:
        name: totals
        namespace: shop
        labels: {kaspr.io/app: orders}
        finalizers: [kaspr.io/finalizer]
      spec:
        name: totals
      """;

  /** What is there beside what is rendered. */
  private static final String OTHERS =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: kaspr-operator, namespace: kaspr}
      spec: {replicas: 1}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: orders-app-0, namespace: shop}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: orders-app-1, namespace: shop}
      ---
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {name: orders-app-pv-orders-app-0, namespace: shop}
      """;

  private static final Set<String> WITHOUT_LABELS =
      Set.of("StatefulSet", "HorizontalPodAutoscaler");

  private OperatorsApp() {}

  /** From what kaspr-fn renders for the resources. */
  static List<ObjectNode> objects(String rendered) throws IOException {
    List<ObjectNode> objects = new ArrayList<>(documents(RESOURCES));
    for (ObjectNode object : documents(OTHERS)) {
      if (!object.path("kind").asText().equals("Deployment")) {
        own(object, "/apis/apps/v1/namespaces/shop/statefulsets/orders-app");
      }
      objects.add(object);
    }
    for (ObjectNode object : documents(rendered)) {
      asTheOperatorMakesIt(object);
      objects.add(object);
    }
    return objects;
  }

  private static void asTheOperatorMakesIt(ObjectNode object) {
    ObjectNode metadata = (ObjectNode) object.get("metadata");
    metadata.remove("annotations");
    ((ObjectNode) metadata.get("labels")).put("app.kubernetes.io/managed-by", "kaspr-operator");
    if (WITHOUT_LABELS.contains(object.path("kind").asText())) {
      metadata.remove("labels");
    }
    if (object.at("/spec/volumeClaimTemplates/0/metadata") instanceof ObjectNode claim) {
      claim.putObject("annotations").put("kaspr.io/resource-hash", "1");
      ((ObjectNode) object.get("spec")).put("replicas", 2);
    }
    boolean isTable = metadata.path("name").asText().equals("totals-table");
    String owner = isTable ? "kasprtables/totals" : "kasprapps/orders";
    own(object, "/apis/kaspr.io/v1alpha1/namespaces/shop/" + owner);
  }

  private static void own(ObjectNode object, String uid) {
    ObjectNode owner =
        ((ObjectNode) object.get("metadata")).putArray("ownerReferences").addObject();
    owner.put("kind", uid.contains("kaspr.io") ? "KasprApp" : "StatefulSet").put("uid", uid);
  }

  static List<ObjectNode> documents(String text) throws IOException {
    try (var documents =
        new YAMLMapper().readerFor(ObjectNode.class).<ObjectNode>readValues(text)) {
      return documents.readAll();
    }
  }
}
