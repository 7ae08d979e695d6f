package io.kaspr.fn.cli.argocd;

import io.kaspr.fn.cli.files.Kustomization;
import io.kaspr.fn.cli.files.TextFile;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Node.Sequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses kustomizations that would run another program than kaspr-fn. What is not understood is
 * refused too, as are remote bases: nothing but what was looked at may declare a function.
 */
final class FunctionCheck {
  /** A variable of the container; the variables of an Application have a prefix. */
  private static final String VARIABLE = "KASPR_FN_FUNCTIONS";

  private static final String ANY = "*";
  private static final Set<String> RESOURCES = Set.of("resources", "bases", "components");
  private static final Set<String> FUNCTIONS = Set.of("generators", "transformers", "validators");

  /** The fields of a kustomization of functions: others could make one of parts. */
  private static final Set<String> PLAIN = Set.of("apiVersion", "kind", "metadata", "resources");

  /** Other fields of a kustomization, as kustomize spells them: it takes others for them too. */
  private static final Set<String> OTHER =
      Set.of(
          ("apiVersion kind metadata openapi namePrefix nameSuffix namespace commonLabels labels"
                  + " commonAnnotations patchesStrategicMerge patchesJson6902 patches images"
                  + " imageTags replacements replicas vars sortOptions crds configMapGenerator"
                  + " secretGenerator generatorOptions configurations buildMetadata")
              .split(" "));

  private final FunctionDeclarations declarations;
  private final ArrayDeque<Listed> open = new ArrayDeque<>();
  private final Set<Listed> seen = new HashSet<>();

  /** A file or directory that a kustomization lists, as resources or as functions. */
  private record Listed(Path path, boolean asFunctions) {}

  private FunctionCheck(Set<String> programs) {
    this.declarations = new FunctionDeclarations(programs);
  }

  /** Checks the kustomization of a directory and all that it lists. */
  static void check(Path folder, Map<String, String> environment)
      throws IOException, MalformedInputException {
    Set<String> programs = new HashSet<>(Set.of("kaspr-fn"));
    Arrays.stream(environment.getOrDefault(VARIABLE, "").split("[ ,]+"))
        .filter(name -> !name.isEmpty() && name.indexOf('/') < 0)
        .forEach(programs::add);
    if (!programs.contains(ANY)) {
      new FunctionCheck(programs).followFrom(folder.toRealPath());
    }
  }

  private void followFrom(Path start) throws IOException, MalformedInputException {
    open.add(new Listed(start, false));
    while (!open.isEmpty()) {
      Listed next = open.remove();
      if (!seen.add(next)) {
        continue;
      }
      for (Path file : files(next.path())) {
        try {
          check(file, next);
        } catch (MalformedInputException e) {
          throw new MalformedInputException(
              start.relativize(file)
                  + ": "
                  + e.reason()
                  + "; the sidecar's "
                  + VARIABLE
                  + " can allow more");
        }
      }
    }
  }

  private static List<Path> files(Path listed) {
    return Files.isDirectory(listed) ? Kustomization.files(listed) : List.of(listed);
  }

  private void check(Path file, Listed listed) throws IOException, MalformedInputException {
    String text = TextFile.found(file, "").text();
    if (!Files.isDirectory(listed.path())) {
      declarations.check(text);
      return;
    }
    List<Mapping> documents = UnambiguousYaml.documents(text);
    if (documents.size() != 1) {
      throw new MalformedInputException("must have one document, but has " + documents.size());
    }
    for (Entry field : documents.get(0).entries()) {
      field(field, listed);
    }
  }

  private void field(Entry field, Listed listed) throws IOException, MalformedInputException {
    String name = field.key();
    boolean lists = RESOURCES.contains(name) || FUNCTIONS.contains(name);
    boolean known = listed.asFunctions() ? PLAIN.contains(name) : lists || OTHER.contains(name);
    if (!known) {
      throw new MalformedInputException("has the field " + name + ", which may hide a function");
    }
    if (lists && field.value() instanceof Sequence entries) {
      boolean asFunctions = listed.asFunctions() || FUNCTIONS.contains(name);
      for (Node entry : entries.elements()) {
        entry(entry instanceof Scalar scalar ? scalar.text() : "", listed.path(), asFunctions);
      }
    }
  }

  private void entry(String entry, Path folder, boolean asFunctions)
      throws IOException, MalformedInputException {
    if (asFunctions && (entry.contains("\n") || entry.contains(":"))) {
      declarations.check(entry);
      return;
    }
    Path path = folder.resolve(isLocal(entry) ? entry : "").normalize();
    if (!isLocal(entry) || !Files.exists(path)) {
      throw new MalformedInputException("lists " + entry + ", which is not in the repository");
    }
    if (asFunctions || Files.isDirectory(path)) {
      open.add(new Listed(path.toRealPath(), asFunctions));
    }
  }

  /** Whether kustomize, too, takes it for a path, and not for the address of a repository. */
  private static boolean isLocal(String entry) {
    return !entry.isEmpty()
        && !entry.startsWith("/")
        && !entry.regionMatches(true, 0, "github.com", 0, "github.com".length())
        && entry.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._/+- ".indexOf(c) >= 0);
  }
}
