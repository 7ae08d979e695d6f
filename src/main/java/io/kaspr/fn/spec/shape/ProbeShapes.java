package io.kaspr.fn.spec.shape;

import io.kaspr.fn.spec.shape.Shape.Group;
import java.util.List;
import java.util.Map;

/** The fields of probes, by which the kubelet asks a container whether it is well. */
public final class ProbeShapes {
  /** The fields that say how to ask; a probe has at most one of them. */
  public static final List<String> HANDLERS = List.of("exec", "grpc", "httpGet", "tcpSocket");

  private static final ShapeTable TABLE =
      new ShapeTable(
          Map.of(),
          """
          exec: command:texts
          grpc: port!:1..65535 service
          header: name! value!
          httpGet: host httpHeaders:[header] path port!: scheme:HTTP|HTTPS
          tcpSocket: host port!:
          beginning: exec: failureThreshold:positive grpc: httpGet: initialDelaySeconds:count \
            periodSeconds:positive
          liveness: ...beginning successThreshold:1..1 tcpSocket: \
            terminationGracePeriodSeconds:positive timeoutSeconds:positive; \
            at most one of exec grpc httpGet tcpSocket
          readiness: ...beginning successThreshold:positive tcpSocket: timeoutSeconds:positive; \
            at most one of exec grpc httpGet tcpSocket
          """);

  /** The API server takes no {@code successThreshold} but 1. */
  public static final Group LIVENESS = TABLE.group("liveness");

  /** Without {@code terminationGracePeriodSeconds}: no pod is terminated for not being ready. */
  public static final Group READINESS = TABLE.group("readiness");

  private ProbeShapes() {}
}
