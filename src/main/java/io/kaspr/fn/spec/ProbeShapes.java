package io.kaspr.fn.spec;

import static io.kaspr.fn.spec.Shapes.COUNT;
import static io.kaspr.fn.spec.Shapes.POSITIVE;
import static io.kaspr.fn.spec.Shapes.TEXT;
import static io.kaspr.fn.spec.Shapes.TEXTS;
import static io.kaspr.fn.spec.Shapes.atMostOne;
import static io.kaspr.fn.spec.Shapes.field;
import static io.kaspr.fn.spec.Shapes.group;
import static io.kaspr.fn.spec.Shapes.join;
import static io.kaspr.fn.spec.Shapes.listOf;
import static io.kaspr.fn.spec.Shapes.required;
import static io.kaspr.fn.spec.Shapes.words;

import io.kaspr.fn.spec.Shape.Group;
import java.util.List;

/** How the kubelet asks a container whether it is well. */
final class ProbeShapes {
  static final List<String> HANDLERS = List.of("exec", "grpc", "httpGet", "tcpSocket");

  private static final Shape PORT = new Shape.Port();
  private static final Shape PORT_NUMBER = new Shape.Whole(1, Values.MAX_PORT);
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

  /** A container that answered once is alive: the API server takes no other threshold. */
  static final Group LIVENESS =
      atMostOne(
          HANDLERS,
          join(BEGINNING, List.of(field("successThreshold", new Shape.Whole(1, 1))), END));

  /** Nothing is terminated for not being ready, so there is no time to do it in. */
  static final Group READINESS =
      atMostOne(
          HANDLERS,
          join(
              BEGINNING,
              List.of(field("successThreshold", POSITIVE)),
              List.of(END.get(0), END.get(2))));

  private ProbeShapes() {}
}
