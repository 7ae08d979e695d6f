package io.kaspr.fn.parse;

import java.util.List;

/** The fields that are known but not rendered yet; each leaves here when it is. */
final class NotRendered {
  static final List<String> METADATA = List.of("metadata");
  static final List<String> POD =
      List.of(
          "metadata",
          "imagePullSecrets",
          "securityContext",
          "terminationGracePeriodSeconds",
          "nodeSelector",
          "affinity",
          "tolerations",
          "topologySpreadConstraints",
          "priorityClassName",
          "schedulerName",
          "hostAliases",
          "enableServiceLinks",
          "volumes");
  static final List<String> CONTAINER = List.of("env", "securityContext", "volumeMounts");

  private static final List<String> INSTALL_CONTAINER = List.of("securityContext", "volumeMounts");
  private static final List<String> PROBES = List.of("livenessProbe", "readinessProbe");
  private static final String MESSAGE = "is known, but not rendered yet";

  private NotRendered() {}

  static void probes(Fields spec) {
    complain(spec, PROBES);
  }

  static void template(Fields template) {
    template.object("serviceAccount", METADATA).ifPresent(f -> complain(f, METADATA));
    template.object("service", METADATA).ifPresent(f -> complain(f, METADATA));
    template.object("pod", POD).ifPresent(f -> complain(f, POD));
    template.object("kasprContainer", CONTAINER).ifPresent(f -> complain(f, CONTAINER));
  }

  static void installContainer(Fields container) {
    complain(container, INSTALL_CONTAINER);
  }

  private static void complain(Fields fields, List<String> names) {
    fields.present(names).forEach(field -> field.complain(MESSAGE));
  }
}
