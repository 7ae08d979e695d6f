package io.kaspr.fn.parse;

import io.kaspr.fn.parse.field.Field;
import io.kaspr.fn.parse.field.Nearest;
import io.kaspr.fn.spec.PodPlaces;
import io.kaspr.fn.spec.shape.AppVariables;
import io.kaspr.fn.spec.text.FilePaths;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notes what {@code spec.template} takes that the pods have already, or that it takes twice. */
final class TemplateClashes {
  private final Field template;
  private final ReservedPlaces reserved;

  private TemplateClashes(Field template, ReservedPlaces reserved) {
    this.template = template;
    this.reserved = reserved;
  }

  static void note(Field template, ReservedPlaces reserved) {
    TemplateClashes clashes = new TemplateClashes(template, reserved);
    Set<String> volumes = clashes.volumes();
    clashes.mounts("kasprContainer", reserved.appPaths(), volumes);
    clashes.mounts("pythonPackagesInitContainer", reserved.installPaths(), volumes);
    clashes.keyMounts();
    clashes.variables();
  }

  /** The names of all volumes, ours and the template's. */
  private Set<String> volumes() {
    Map<String, String> ours = reserved.volumes();
    Set<String> seen = new HashSet<>();
    for (Field name : children("pod", "volumes", "name")) {
      String volume = name.plainText().orElse("");
      if (ours.containsKey(volume)) {
        name.complain("must not be " + volume + ", which is the volume of " + ours.get(volume));
      } else if (!seen.add(volume)) {
        name.complain("must not be there twice, but is " + volume);
      }
    }
    Set<String> all = new LinkedHashSet<>(seen);
    all.addAll(ours.keySet());
    return all;
  }

  private void mounts(String container, Map<String, String> ours, Set<String> volumes) {
    for (Field name : children(container, "volumeMounts", "name")) {
      name.plainText()
          .filter(volume -> !volumes.contains(volume))
          .ifPresent(volume -> complainOfUnknown(name, volume, volumes));
    }
    Set<String> seen = new HashSet<>();
    for (Field path : children(container, "volumeMounts", "mountPath")) {
      path.plainText().map(FilePaths::normal).ifPresent(p -> mount(path, p, ours, seen));
    }
  }

  private static void complainOfUnknown(Field name, String volume, Set<String> volumes) {
    Optional<String> nearest = Nearest.to(volume, List.copyOf(volumes));
    name.complain(
        "must be a volume of spec.template.pod.volumes, but is \"" + volume + "\"", nearest);
  }

  private static void mount(Field path, String normal, Map<String, String> ours, Set<String> seen) {
    Optional<Map.Entry<String, String>> clash =
        ours.entrySet().stream()
            .filter(o -> isInside(normal, FilePaths.normal(o.getKey())))
            .findFirst();
    if (clash.isPresent()) {
      String relation =
          normal.equals(FilePaths.normal(clash.get().getKey())) ? "be " : "be inside ";
      String words = clash.get().getKey() + ", where " + clash.get().getValue();
      path.complain("must not " + relation + words + (words.endsWith("s") ? " are" : " is"));
    } else if (!seen.add(normal)) {
      path.complain("must not be there twice, but is " + normal);
    }
  }

  private static boolean isInside(String path, String directory) {
    return path.equals(directory) || path.startsWith(directory + "/");
  }

  private void keyMounts() {
    if (reserved.hasKey()) {
      keyMounts("kasprContainer", "only the install container may see the key");
    }
    if (reserved.hasKey() && reserved.hasWarmUp()) {
      keyMounts("pythonPackagesInitContainer", "the warm-up Job installs without the key");
    }
  }

  private void keyMounts(String container, String reason) {
    for (Field name : children(container, "volumeMounts", "name")) {
      if (name.plainText().filter(PodPlaces.KEY_VOLUME::equals).isPresent()) {
        name.complain("must not be gcs-sa-key: " + reason);
      }
    }
  }

  private void variables() {
    for (Field name : children("kasprContainer", "env", "name")) {
      name.plainText()
          .filter(n -> reserved.variables().contains(AppVariables.read(n)))
          .ifPresent(n -> name.complain("must not be " + n + ", which spec.config sets already"));
    }
    for (Field variable : children("kasprContainer", "env")) {
      boolean isPath =
          variable.child("name").flatMap(Field::plainText).filter("PYTHONPATH"::equals).isPresent();
      if (isPath && reserved.packages().isPresent()) {
        variable.child("valueFrom").ifPresent(TemplateClashes::complainOfPath);
      }
    }
  }

  private static void complainOfPath(Field valueFrom) {
    valueFrom.complain(
        "must be a value instead, as the directory of the packages is put before it; a value can"
            + " name a variable that is defined before it, as in $(MORE_PATHS)");
  }

  private List<Field> children(String owner, String list, String name) {
    return children(owner, list).stream().flatMap(e -> e.child(name).stream()).toList();
  }

  private List<Field> children(String owner, String list) {
    return template.child(owner).flatMap(o -> o.child(list)).map(Field::children).orElse(List.of());
  }
}
