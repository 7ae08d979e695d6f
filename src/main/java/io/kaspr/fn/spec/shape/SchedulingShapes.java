package io.kaspr.fn.spec.shape;

import static io.kaspr.fn.spec.shape.Shapes.LABELS;
import static io.kaspr.fn.spec.shape.Shapes.LABEL_KEY;
import static io.kaspr.fn.spec.shape.Shapes.POSITIVE;
import static io.kaspr.fn.spec.shape.Shapes.TEXT;
import static io.kaspr.fn.spec.shape.Shapes.TEXTS;
import static io.kaspr.fn.spec.shape.Shapes.WHOLE;
import static io.kaspr.fn.spec.shape.Shapes.field;
import static io.kaspr.fn.spec.shape.Shapes.formed;
import static io.kaspr.fn.spec.shape.Shapes.group;
import static io.kaspr.fn.spec.shape.Shapes.listOf;
import static io.kaspr.fn.spec.shape.Shapes.required;
import static io.kaspr.fn.spec.shape.Shapes.whole;
import static io.kaspr.fn.spec.shape.Shapes.words;

import io.kaspr.fn.spec.shape.Shape.Group;
import io.kaspr.fn.spec.shape.Shape.ListOf;
import io.kaspr.fn.spec.text.Names;

/** The fields that say on which nodes pods run, and beside which other pods. */
final class SchedulingShapes {
  private static final Shape WEIGHT = whole(1, 100);
  private static final Shape LABEL_KEYS = new ListOf(LABEL_KEY);

  static final Group LABEL_SELECTOR =
      group(
          field("matchExpressions", conditions(words("In", "NotIn", "Exists", "DoesNotExist"))),
          field("matchLabels", LABELS));

  private static final Shape NODE_CONDITIONS =
      conditions(words("In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"));
  private static final Group NODES =
      group(field("matchExpressions", NODE_CONDITIONS), field("matchFields", NODE_CONDITIONS));
  private static final Group NEEDED_NODES = group(required("nodeSelectorTerms", new ListOf(NODES)));

  private static final Group PODS =
      group(
          field("labelSelector", LABEL_SELECTOR),
          field("matchLabelKeys", LABEL_KEYS),
          field("mismatchLabelKeys", LABEL_KEYS),
          field("namespaceSelector", LABEL_SELECTOR),
          field("namespaces", new ListOf(formed(Names::dnsLabel))),
          required("topologyKey", LABEL_KEY));

  static final Group AFFINITY =
      group(
          field("nodeAffinity", rules(preferred("preference", NODES), NEEDED_NODES)),
          field("podAffinity", rules(preferred("podAffinityTerm", PODS), new ListOf(PODS))),
          field("podAntiAffinity", rules(preferred("podAffinityTerm", PODS), new ListOf(PODS))));

  static final Shape TOLERATIONS =
      listOf(
          field("effect", words("NoSchedule", "PreferNoSchedule", "NoExecute")),
          field("key", LABEL_KEY),
          field("operator", words("Equal", "Exists", "Gt", "Lt")),
          field("tolerationSeconds", WHOLE),
          field("value", TEXT));

  private static final Shape NODE_POLICY = words("Honor", "Ignore");

  static final Shape SPREAD =
      listOf(
          field("labelSelector", LABEL_SELECTOR),
          field("matchLabelKeys", LABEL_KEYS),
          required("maxSkew", POSITIVE),
          field("minDomains", POSITIVE),
          field("nodeAffinityPolicy", NODE_POLICY),
          field("nodeTaintsPolicy", NODE_POLICY),
          required("topologyKey", LABEL_KEY),
          required("whenUnsatisfiable", words("DoNotSchedule", "ScheduleAnyway")));

  private SchedulingShapes() {}

  private static Shape conditions(Shape operator) {
    return listOf(
        required("key", LABEL_KEY), required("operator", operator), field("values", TEXTS));
  }

  private static Shape preferred(String name, Shape term) {
    return listOf(required(name, term), required("weight", WEIGHT));
  }

  private static Group rules(Shape preferred, Shape needed) {
    return group(
        field("preferredDuringSchedulingIgnoredDuringExecution", preferred),
        field("requiredDuringSchedulingIgnoredDuringExecution", needed));
  }
}
