package io.kaspr.fn.render;

import static io.kaspr.fn.render.SampleApps.full;
import static io.kaspr.fn.render.SampleApps.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.spec.Platform;
import io.kaspr.fn.yaml.YamlWriter;
import org.junit.jupiter.api.Test;

final class AutoscalersTest {

  @Test
  void goToTheNumberOfReplicasInSteps() {
    assertThat(YamlWriter.write(Autoscalers.steps(full()).getSpec()))
        .isEqualTo(
            """
            behavior:
              scaleDown:
                policies:
                - periodSeconds: 1
                  type: Percent
                  value: 100
                selectPolicy: Max
                stabilizationWindowSeconds: 0
              scaleUp:
                policies:
                - periodSeconds: 60
                  type: Percent
                  value: 100
                - periodSeconds: 60
                  type: Pods
                  value: 4
                selectPolicy: Max
                stabilizationWindowSeconds: 0
            maxReplicas: 3
            metrics:
            - resource:
                name: memory
                target:
                  averageValue: 1Mi
                  type: AverageValue
              type: Resource
            minReplicas: 1
            scaleTargetRef:
              apiVersion: apps/v1
              kind: StatefulSet
              name: shop-app
            """);
  }

  @Test
  void takeStepsOfTheSizeThatThePlatformSays() {
    var app = with(full(), new Platform("cluster.local", 7, 90));

    assertThat(Autoscalers.steps(app).getSpec().getBehavior().getScaleUp().getPolicies())
        .extracting(p -> p.getType() + " " + p.getValue() + " per " + p.getPeriodSeconds())
        .containsExactly("Percent 100 per 90", "Pods 7 per 90");
  }
}
