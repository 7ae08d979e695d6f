package io.kaspr.fn.spec;

import static io.kaspr.fn.spec.Shapes.FLAG;
import static io.kaspr.fn.spec.Shapes.OBJECT_NAME;
import static io.kaspr.fn.spec.Shapes.TEXT;
import static io.kaspr.fn.spec.Shapes.TEXT_MAP;
import static io.kaspr.fn.spec.Shapes.exactlyOne;
import static io.kaspr.fn.spec.Shapes.field;
import static io.kaspr.fn.spec.Shapes.formed;
import static io.kaspr.fn.spec.Shapes.group;
import static io.kaspr.fn.spec.Shapes.join;
import static io.kaspr.fn.spec.Shapes.listOf;
import static io.kaspr.fn.spec.Shapes.required;
import static io.kaspr.fn.spec.Shapes.words;

import io.kaspr.fn.spec.Shape.Group;
import io.kaspr.fn.spec.Shape.ListOf;
import java.util.List;

/** Volumes whose files are objects of the cluster: Secrets, ConfigMaps, fields of the pod. */
final class FileVolumeShapes {
  private static final Shape MODE = new Shape.Mode();
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
          field("divisor", new Shape.Amount(false)),
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
          field("maxExpirationSeconds", new Shape.Whole(3600, 7_862_400)),
          required("signerName", TEXT),
          field("userAnnotations", TEXT_MAP));
  private static final Group TOKEN =
      group(
          field("audience", TEXT),
          field("expirationSeconds", new Shape.Whole(600, 1L << 32)),
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
