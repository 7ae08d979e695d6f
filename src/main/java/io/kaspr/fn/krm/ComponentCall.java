package io.kaspr.fn.krm;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaspr.fn.krm.item.Annotations;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.scan.DocumentSplitter;
import io.kaspr.fn.yaml.MalformedYamlException;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.YamlReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Finds out that a kustomization of kind Component calls the function. Nothing in the list tells,
 * but kustomize starts a program in the directory of the kustomization that calls it.
 */
public final class ComponentCall {
  private static final List<String> FILES =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  private static final int LARGEST = 1 << 16;
  private static final String EXEC = "exec";

  private ComponentCall() {}

  /** The component's file, with its directory; none is opened unless a program is called. */
  public static Optional<String> file(ResourceList list, File folder) {
    try {
      return isByExec(list) ? file(folder) : Optional.empty();
    } catch (IOException | MalformedInputException | MalformedYamlException e) {
      return Optional.empty(); // It is kustomize's to say what is wrong with its files.
    }
  }

  private static boolean isByExec(ResourceList list)
      throws MalformedInputException, MalformedYamlException {
    Optional<Item> config = list.functionConfig();
    if (config.isEmpty() || !config.get().text().contains(EXEC)) {
      return false;
    }
    Annotations annotations = config.get().annotations();
    String declaration =
        annotations
            .get("config.kubernetes.io/function")
            .or(() -> annotations.get("config.k8s.io/function"))
            .orElse("");
    return YamlReader.read(declaration) instanceof Mapping function
        && function.get(EXEC).isPresent();
  }

  private static Optional<String> file(File folder) throws IOException, MalformedInputException {
    for (String name : FILES) {
      File file = new File(folder, name);
      if (file.isFile() && isComponent(file)) {
        return Optional.of(folder.getName() + File.separator + name);
      }
    }
    return Optional.empty();
  }

  private static boolean isComponent(File file) throws IOException, MalformedInputException {
    try (FileInputStream in = new FileInputStream(file)) {
      byte[] start = in.readNBytes(LARGEST + 1);
      return start.length <= LARGEST
          && DocumentSplitter.split(new String(start, UTF_8)).stream()
              .anyMatch(document -> document.kind().equals("Component"));
    }
  }
}
