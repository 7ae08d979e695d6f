package io.kaspr.fn.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StrictKubernetesSchemaTest {
  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata:
        name: x
        labels:
          a: b
      spec:
        clusterIP: None
        ports:
        - name: http
          port: 80
          targetPort: http
      """;

  @Test
  void takesWhatIsRight() {
    assertThat(StrictKubernetesSchema.violations(SERVICE)).isEmpty();
  }

  @Test
  void refusesAnUnknownField() {
    assertThat(StrictKubernetesSchema.violations(SERVICE.replace("clusterIP", "clusterIp")))
        .containsExactly("v1 Service.spec.clusterIp: is no known field");
  }

  @Test
  void refusesAWrongType() {
    assertThat(StrictKubernetesSchema.violations(SERVICE.replace("port: 80", "port: \"80\"")))
        .containsExactly("v1 Service.spec.ports[0].port: must be a Integer, but is 80");
  }

  @Test
  void refusesALabelThatIsNoString() {
    assertThat(StrictKubernetesSchema.violations(SERVICE.replace("a: b", "a: on")))
        .containsExactly("v1 Service.metadata.labels.a: must be a String, but is true");
  }

  @Test
  void refusesAMissingField() {
    assertThat(StrictKubernetesSchema.violations(SERVICE.replace("    port: 80\n", "")))
        .containsExactly("v1 Service.spec.ports[0].port: is required");
  }

  @Test
  void refusesAScalarForAnObject() {
    assertThat(StrictKubernetesSchema.violations("apiVersion: v1\nkind: Service\nspec: x\n"))
        .containsExactly("v1 Service.spec: must be a mapping, but is x");
  }

  @Test
  void refusesAKindThatWeDoNotRender() {
    assertThat(StrictKubernetesSchema.violations("apiVersion: v2\nkind: Service\n"))
        .containsExactly("v2 Service: is no kind that we render");
  }

  @Test
  void readsEveryDocument() {
    String two = SERVICE + "---\n" + SERVICE.replace("kind: Service", "kind: Servize");

    assertThat(StrictKubernetesSchema.violations(two))
        .containsExactly("v1 Servize: is no kind that we render");
  }
}
