package io.kaspr.fn.spec.shape;

import static io.kaspr.fn.spec.shape.Shapes.COUNT;
import static io.kaspr.fn.spec.shape.Shapes.POSITIVE;
import static io.kaspr.fn.spec.shape.Shapes.TEXT;
import static io.kaspr.fn.spec.shape.Shapes.TEXTS;
import static io.kaspr.fn.spec.shape.Shapes.atMostOne;
import static io.kaspr.fn.spec.shape.Shapes.field;
import static io.kaspr.fn.spec.shape.Shapes.group;
import static io.kaspr.fn.spec.shape.Shapes.join;
import static io.kaspr.fn.spec.shape.Shapes.listOf;
import static io.kaspr.fn.spec.shape.Shapes.required;
import static io.kaspr.fn.spec.shape.Shapes.whole;
import static io.kaspr.fn.spec.shape.Shapes.words;

import io.kaspr.fn.spec.shape.Shape.Group;
import io.kaspr.fn.spec.shape.Shape.Member;
import io.kaspr.fn.spec.text.Values;
import java.util.List;

/** The fields of probes, by which the kubelet asks a container whether it is well. */
public final class ProbeShapes {
  /** The fields that say how to ask; a probe has at most one of them. */
  public static final List<String> HANDLERS = List.of("exec", "grpc", "httpGet", "tcpSocket");

  private static final Shape PORT = new Shape.Single(new SingleValue.Port());
  private static final Shape PORT_NUMBER = whole(1, Values.MAX_PORT);
  private static final Shape HEADERS = listOf(required("name", TEXT), required("value", TEXT));

  private static final List<Member> BEGINNING =
      List.of(
          field("exec", group(field("command", TEXTS))),
          field("failureThreshold", POSITIVE),
          field("grpc", group(required("port", PORT_NUMBER), field("service", TEXT))),
          field(
              "httpGet",
              group(
                  field("host", TEXT),
                  field("httpHeaders", HEADERS),
                  field("path", TEXT),
                  required("port", PORT),
                  field("scheme", words("HTTP", "HTTPS")))),
          field("initialDelaySeconds", COUNT),
          field("periodSeconds", POSITIVE));
  private static final List<Member> END =
      List.of(
          field("tcpSocket", group(field("host", TEXT), required("port", PORT))),
          field("terminationGracePeriodSeconds", POSITIVE),
          field("timeoutSeconds", POSITIVE));

  /** The API server takes no {@code successThreshold} but 1. */
  public static final Group LIVENESS =
      atMostOne(HANDLERS, join(BEGINNING, List.of(field("successThreshold", whole(1, 1))), END));

  /** Without {@code terminationGracePeriodSeconds}: no pod is terminated for not being ready. */
  public static final Group READINESS =
      atMostOne(
          HANDLERS,
          join(
              BEGINNING,
              List.of(field("successThreshold", POSITIVE)),
              List.of(END.get(0), END.get(2))));

  private ProbeShapes() {}
}
