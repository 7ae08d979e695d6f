package io.kaspr.fn.render;

import static io.kaspr.fn.render.SampleApps.full;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.yaml.YamlWriter;
import org.junit.jupiter.api.Test;

final class ServicesTest {

  @Test
  void offerTheWebServerOnOneAddress() {
    assertThat(YamlWriter.write(Services.api(full()).getSpec()))
        .isEqualTo(
            """
            ports:
            - name: http
              port: 8080
              protocol: TCP
              targetPort: 8080
            selector:
              kaspr.io/cluster: shop
              kaspr.io/name: shop-app
              kaspr.io/kind: KasprApp
            type: ClusterIP
            """);
  }

  @Test
  void nameEachPodBeforeItIsReady() {
    assertThat(YamlWriter.write(Services.headless(full()).getSpec()))
        .isEqualTo(
            """
            clusterIP: None
            ports:
            - name: http
              port: 8080
              protocol: TCP
              targetPort: 8080
            publishNotReadyAddresses: true
            selector:
              kaspr.io/cluster: shop
              kaspr.io/name: shop-app
              kaspr.io/kind: KasprApp
            """);
  }

  @Test
  void areNamedAfterTheApp() {
    assertThat(Services.api(full()).getMetadata().getName()).isEqualTo("shop-app-api");
    assertThat(Services.headless(full()).getMetadata().getName()).isEqualTo("shop-app");
  }
}
