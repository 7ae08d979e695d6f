package io.kaspr.fn.cli.files;

import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.scan.DocumentSplitter;
import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Node.Sequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files that a kustomization lists as patches: they change resources, and are none. */
final class PatchFiles {
  private static final List<String> FIELDS =
      List.of("patches", "patchesStrategicMerge", "patchesJson6902");

  private PatchFiles() {}

  /** Their paths, without steps back; none if the kustomization cannot be read. */
  static List<Path> listedIn(Path kustomization, TextFile content) {
    List<Path> files = new ArrayList<>();
    for (Node patch : patches(content)) {
      String path = path(patch);
      if (!path.isEmpty() && path.chars().noneMatch(Character::isISOControl)) {
        files.add(kustomization.resolveSibling(path).normalize());
      }
    }
    return files;
  }

  private static List<Node> patches(TextFile kustomization) {
    List<Node> patches = new ArrayList<>();
    try {
      for (Item item : DocumentSplitter.split(kustomization.text())) {
        Mapping fields = item.tree();
        FIELDS.forEach(field -> patches.addAll(elements(fields, field)));
      }
    } catch (MalformedInputException e) {
      return List.of();
    }
    return patches;
  }

  private static List<Node> elements(Mapping fields, String field) {
    return fields.get(field).orElse(fields) instanceof Sequence list ? list.elements() : List.of();
  }

  /** A path in an object, or alone; what stands alone may also be the patch itself. */
  private static String path(Node patch) {
    if (patch instanceof Mapping mapping) {
      return mapping.scalar("path").map(Scalar::text).orElse("");
    }
    return patch instanceof Scalar scalar ? scalar.text() : "";
  }
}
