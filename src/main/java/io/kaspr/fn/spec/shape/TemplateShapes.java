package io.kaspr.fn.spec.shape;

import static io.kaspr.fn.spec.shape.Shapes.FLAG;
import static io.kaspr.fn.spec.shape.Shapes.LABELS;
import static io.kaspr.fn.spec.shape.Shapes.OBJECT_NAME;
import static io.kaspr.fn.spec.shape.Shapes.TEXT;
import static io.kaspr.fn.spec.shape.Shapes.field;
import static io.kaspr.fn.spec.shape.Shapes.formed;
import static io.kaspr.fn.spec.shape.Shapes.group;
import static io.kaspr.fn.spec.shape.Shapes.listOf;
import static io.kaspr.fn.spec.shape.Shapes.required;
import static io.kaspr.fn.spec.shape.Shapes.words;

import io.kaspr.fn.spec.shape.Shape.Group;
import io.kaspr.fn.spec.shape.Shape.ListOf;
import io.kaspr.fn.spec.text.FilePaths;
import io.kaspr.fn.spec.text.Names;
import java.util.function.UnaryOperator;

/** What {@code spec.template} adds to the objects of an app. */
public final class TemplateShapes {
  private static final Group OBJECT = group(field("metadata", MetadataShapes.METADATA));

  private static final Shape HOST_ALIASES =
      listOf(field("hostnames", new ListOf(OBJECT_NAME)), required("ip", TEXT));

  /** {@code spec.template.pod}: metadata, and fields of a pod's spec. */
  public static final Group POD =
      group(
          field("metadata", MetadataShapes.METADATA),
          field("affinity", SchedulingShapes.AFFINITY),
          field("enableServiceLinks", FLAG),
          field("hostAliases", HOST_ALIASES),
          field("imagePullSecrets", listOf(required("name", OBJECT_NAME))),
          field("nodeSelector", LABELS),
          field("priorityClassName", OBJECT_NAME),
          field("schedulerName", OBJECT_NAME),
          field("securityContext", SecurityShapes.POD),
          field("terminationGracePeriodSeconds", Shapes.COUNT),
          field("tolerations", SchedulingShapes.TOLERATIONS),
          field("topologySpreadConstraints", SchedulingShapes.SPREAD),
          field("volumes", new ListOf(VolumeShapes.VOLUME)));

  /** An element of {@code volumeMounts}. */
  public static final Group MOUNT =
      group(
          required("name", formed(Names::dnsLabel)),
          required("mountPath", formed(FilePaths::absolute)),
          field("mountPropagation", words("None", "HostToContainer", "Bidirectional")),
          field("readOnly", FLAG),
          field("recursiveReadOnly", words("Disabled", "IfPossible", "Enabled")),
          field("subPath", formed(FilePaths::relative)),
          field("subPathExpr", formed(FilePaths::relative)));

  /** {@code spec.template}. */
  public static final Group TEMPLATE =
      group(
          field("kasprContainer", container(AppVariables::requireFree)),
          field("pod", POD),
          field("pythonPackagesInitContainer", container(InstallVariables::requireFree)),
          field("service", OBJECT),
          field("serviceAccount", OBJECT));

  private TemplateShapes() {}

  private static Group container(UnaryOperator<String> freeVariable) {
    return group(
        field("env", new Shape.Environment(freeVariable)),
        field("securityContext", SecurityShapes.CONTAINER),
        field("volumeMounts", new ListOf(MOUNT)));
  }
}
