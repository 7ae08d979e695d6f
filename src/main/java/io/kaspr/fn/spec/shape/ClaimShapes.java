package io.kaspr.fn.spec.shape;

import static io.kaspr.fn.spec.shape.Shapes.OBJECT_NAME;
import static io.kaspr.fn.spec.shape.Shapes.TEXT;
import static io.kaspr.fn.spec.shape.Shapes.field;
import static io.kaspr.fn.spec.shape.Shapes.formed;
import static io.kaspr.fn.spec.shape.Shapes.group;
import static io.kaspr.fn.spec.shape.Shapes.join;
import static io.kaspr.fn.spec.shape.Shapes.required;
import static io.kaspr.fn.spec.shape.Shapes.words;

import io.kaspr.fn.spec.shape.Shape.Group;
import io.kaspr.fn.spec.shape.Shape.ListOf;
import io.kaspr.fn.spec.shape.Shape.Member;
import io.kaspr.fn.spec.text.Names;
import java.util.List;

/** The claim of an {@code ephemeral} volume, which lives as long as its pod. */
final class ClaimShapes {
  private static final Shape ACCESS_MODES =
      new ListOf(words("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"));
  private static final List<Member> SOURCE =
      List.of(required("kind", TEXT), required("name", TEXT));
  private static final List<Member> GROUP = List.of(field("apiGroup", TEXT));
  private static final Shape AMOUNTS = new Shape.AmountMap();

  private static final Group SPEC =
      group(
          required("accessModes", ACCESS_MODES),
          field("dataSource", group(join(SOURCE, GROUP))),
          field(
              "dataSourceRef",
              group(join(SOURCE, List.of(field("namespace", formed(Names::dnsLabel))), GROUP))),
          required("resources", group(field("limits", AMOUNTS), required("requests", AMOUNTS))),
          field("selector", SchedulingShapes.LABEL_SELECTOR),
          field("storageClassName", formed(Names::storageClass)),
          field("volumeAttributesClassName", OBJECT_NAME),
          field("volumeMode", words("Filesystem", "Block")),
          field("volumeName", OBJECT_NAME));

  static final Group EPHEMERAL =
      group(
          required(
              "volumeClaimTemplate",
              group(field("metadata", MetadataShapes.METADATA), required("spec", SPEC))));

  private ClaimShapes() {}
}
