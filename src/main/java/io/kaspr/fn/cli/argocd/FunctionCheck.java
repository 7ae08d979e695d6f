package io.kaspr.fn.cli.argocd;

import io.kaspr.fn.cli.files.Kustomization;
import io.kaspr.fn.cli.files.TextFile;
import io.kaspr.fn.function.Rendering;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Set<Path> calling = new LinkedHashSet<>();

  /**
   * A file or directory that a kustomization lists, as resources or as functions.
   *
   * @param component the kustomization of kind Component that lists functions
   */
  private record Listed(Path path, boolean asFunctions, Optional<Path> component) {}

  private FunctionCheck(Set<String> programs) {
    this.declarations = new FunctionDeclarations(programs);
  }

  /**
   * Checks the kustomization of a directory and all that it lists. What is answered are warnings.
   */
  static List<String> check(Path folder, Map<String, String> environment)
      throws IOException, MalformedInputException {
    Set<String> programs = new HashSet<>(Set.of(FunctionDeclarations.OURS));
    Arrays.stream(environment.getOrDefault(VARIABLE, "").split("[ ,]+"))
        .filter(name -> !name.isEmpty() && name.indexOf('/') < 0)
        .forEach(programs::add);
    FunctionCheck check = new FunctionCheck(programs);
    Path start = folder.toRealPath();
    if (!programs.contains(ANY)) {
      check.followFrom(start);
    }
    return check.calling.stream()
        .map(file -> Rendering.ofComponent(start.relativize(file).toString()))
        .toList();
  }

  private void followFrom(Path start) throws IOException, MalformedInputException {
    open.add(new Listed(start, false, Optional.empty()));
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
      declare(text, listed.component());
      return;
    }
    List<Mapping> documents = UnambiguousYaml.documents(text);
    if (documents.size() != 1) {
      throw new MalformedInputException("must have one document, but has " + documents.size());
    }
    Mapping kustomization = documents.get(0);
    boolean isComponent =
        kustomization.scalar("kind").filter(kind -> kind.text().equals("Component")).isPresent();
    Optional<Path> component = isComponent ? Optional.of(file) : listed.component();
    for (Entry field : kustomization.entries()) {
      field(field, listed, component);
    }
  }

  private void declare(String resources, Optional<Path> component) throws MalformedInputException {
    if (declarations.check(resources)) {
      component.ifPresent(calling::add);
    }
  }

  private void field(Entry field, Listed listed, Optional<Path> component)
      throws IOException, MalformedInputException {
    String name = field.key();
    boolean lists = RESOURCES.contains(name) || FUNCTIONS.contains(name);
    boolean known = listed.asFunctions() ? PLAIN.contains(name) : lists || OTHER.contains(name);
    if (!known) {
      throw new MalformedInputException("has the field " + name + ", which may hide a function");
    }
    if (lists && field.value() instanceof Sequence entries) {
      boolean asFunctions = listed.asFunctions() || FUNCTIONS.contains(name);
      Optional<Path> by = asFunctions ? component : Optional.empty();
      for (Node entry : entries.elements()) {
        String text = entry instanceof Scalar scalar ? scalar.text() : "";
        entry(text, new Listed(listed.path(), asFunctions, by));
      }
    }
  }

  /** An entry of a list in the kustomization of this directory. */
  private void entry(String entry, Listed in) throws IOException, MalformedInputException {
    if (in.asFunctions() && (entry.contains("\n") || entry.contains(":"))) {
      declare(entry, in.component());
      return;
    }
    Path path = in.path().resolve(isLocal(entry) ? entry : "").normalize();
    if (!isLocal(entry) || !Files.exists(path)) {
      throw new MalformedInputException("lists " + entry + ", which is not in the repository");
    }
    if (in.asFunctions() || Files.isDirectory(path)) {
      open.add(new Listed(path.toRealPath(), in.asFunctions(), in.component()));
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
