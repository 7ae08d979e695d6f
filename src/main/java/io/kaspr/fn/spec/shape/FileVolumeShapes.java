package io.kaspr.fn.spec.shape;

import static io.kaspr.fn.spec.shape.Shapes.FLAG;
import static io.kaspr.fn.spec.shape.Shapes.OBJECT_NAME;
import static io.kaspr.fn.spec.shape.Shapes.TEXT;
import static io.kaspr.fn.spec.shape.Shapes.TEXT_MAP;
import static io.kaspr.fn.spec.shape.Shapes.exactlyOne;
import static io.kaspr.fn.spec.shape.Shapes.field;
import static io.kaspr.fn.spec.shape.Shapes.formed;
import static io.kaspr.fn.spec.shape.Shapes.group;
import static io.kaspr.fn.spec.shape.Shapes.join;
import static io.kaspr.fn.spec.shape.Shapes.listOf;
import static io.kaspr.fn.spec.shape.Shapes.required;
import static io.kaspr.fn.spec.shape.Shapes.whole;
import static io.kaspr.fn.spec.shape.Shapes.words;

import io.kaspr.fn.spec.shape.Shape.Group;
import io.kaspr.fn.spec.shape.Shape.ListOf;
import io.kaspr.fn.spec.shape.Shape.Member;
import io.kaspr.fn.spec.text.EnvVar;
import io.kaspr.fn.spec.text.FilePaths;
import io.kaspr.fn.spec.text.Names;
import java.util.List;

/** Volumes whose files are objects of the cluster: Secrets, ConfigMaps, fields of the pod. */
final class FileVolumeShapes {
  private static final Shape MODE = new Shape.Single(new SingleValue.Mode());
  private static final Shape FILE = formed(FilePaths::relative);
  private static final Shape KEYS =
      listOf(required("key", formed(Names::dataKey)), field("mode", MODE), required("path", FILE));

  private static final Group POD_FIELD =
      group(
          field("apiVersion", formed(EnvVar.FromField::requireVersion)),
          required("fieldPath", TEXT));
  private static final Group POD_RESOURCE =
      group(
          field("containerName", formed(Names::dnsLabel)),
          field("divisor", new Shape.Single(new SingleValue.Amount(false))),
          required("resource", formed(EnvVar.FromResource::requireResource)));
  private static final Shape POD_FIELDS =
      new ListOf(
          exactlyOne(
              List.of("fieldRef", "resourceFieldRef"),
              field("fieldRef", POD_FIELD),
              field("mode", MODE),
              required("path", FILE),
              field("resourceFieldRef", POD_RESOURCE)));

  private static final List<Member> FILES =
      List.of(field("defaultMode", MODE), field("items", KEYS), field("optional", FLAG));

  static final Group SECRET = group(join(FILES, List.of(required("secretName", OBJECT_NAME))));
  static final Group CONFIG_MAP = group(join(List.of(required("name", OBJECT_NAME)), FILES));
  static final Group DOWNWARD_API = group(field("defaultMode", MODE), field("items", POD_FIELDS));

  private static final Group PROJECTED_OBJECT =
      group(required("name", OBJECT_NAME), field("items", KEYS), field("optional", FLAG));
  private static final Group TRUST_BUNDLE =
      group(
          field("name", TEXT),
          field("labelSelector", SchedulingShapes.LABEL_SELECTOR),
          field("optional", FLAG),
          required("path", FILE),
          field("signerName", TEXT));
  private static final Group CERTIFICATE =
      group(
          field("certificateChainPath", FILE),
          field("credentialBundlePath", FILE),
          field("keyPath", FILE),
          required(
              "keyType",
              words("RSA3072", "RSA4096", "ECDSAP256", "ECDSAP384", "ECDSAP521", "ED25519")),
          field("maxExpirationSeconds", whole(3600, 7_862_400)),
          required("signerName", TEXT),
          field("userAnnotations", TEXT_MAP));
  private static final Group TOKEN =
      group(
          field("audience", TEXT),
          field("expirationSeconds", whole(600, 1L << 32)),
          required("path", FILE));

  private static final Group SOURCE =
      exactlyOne(
          List.of(
              "clusterTrustBundle",
              "configMap",
              "downwardAPI",
              "podCertificate",
              "secret",
              "serviceAccountToken"),
          field("clusterTrustBundle", TRUST_BUNDLE),
          field("configMap", PROJECTED_OBJECT),
          field("downwardAPI", group(field("items", POD_FIELDS))),
          field("podCertificate", CERTIFICATE),
          field("secret", PROJECTED_OBJECT),
          field("serviceAccountToken", TOKEN));
  static final Group PROJECTED =
      group(field("defaultMode", MODE), field("sources", new ListOf(SOURCE)));

  private FileVolumeShapes() {}
}
