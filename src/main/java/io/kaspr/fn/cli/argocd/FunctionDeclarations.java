package io.kaspr.fn.cli.argocd;

import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Node.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What kustomize may run: a resource under transformers, generators or validators is either built
 * in, or declares one of these programs in the one way that leaves no other.
 */
record FunctionDeclarations(Set<String> programs) {
  static final String OURS = "kaspr-fn";

  private static final Set<String> FUNCTION =
      Set.of("config.kubernetes.io/function", "config.k8s.io/function");

  /** Older ways to declare a function. */
  private static final Set<String> OTHER = Set.of("configFn", "config.kubernetes.io/container");

  /**
   * Checks resources; one that may run something else is malformed input. The answer is whether one
   * calls kaspr-fn.
   */
  boolean check(String resources) throws MalformedInputException {
    boolean ours = false;
    for (Mapping resource : UnambiguousYaml.documents(resources)) {
      ours |= checkEach(resource);
      boolean isBuiltIn = text(resource, "apiVersion").equals("builtin");
      if (text(resource, "kind").endsWith("List") || !(isBuiltIn || isDeclared(resource))) {
        throw new MalformedInputException(
            "has a resource that is neither built into kustomize nor a function of kaspr-fn");
      }
    }
    return ours;
  }

  private static boolean isDeclared(Mapping resource) {
    return resource
        .mapping("metadata")
        .flatMap(metadata -> metadata.mapping("annotations"))
        .filter(a -> a.entries().stream().anyMatch(entry -> FUNCTION.contains(entry.key())))
        .isPresent();
  }

  /** Wherever a declaration stands, kustomize may find it. */
  private boolean checkEach(Node node) throws MalformedInputException {
    boolean ours = false;
    if (node instanceof Sequence sequence) {
      for (Node element : sequence.elements()) {
        ours |= checkEach(element);
      }
    } else if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        ours |= check(entry);
        ours |= checkEach(entry.value());
      }
    }
    return ours;
  }

  private boolean check(Entry entry) throws MalformedInputException {
    boolean isFunction = FUNCTION.contains(entry.key());
    Optional<String> program = isFunction ? program(entry.value()) : Optional.empty();
    if (OTHER.contains(entry.key())
        || (isFunction && !program.filter(programs::contains).isPresent())) {
      throw new MalformedInputException(
          "declares another function than exec: {path: " + String.join(" or ", names()) + "}");
    }
    return program.filter(OURS::equals).isPresent();
  }

  private List<String> names() {
    return programs.stream().sorted().toList();
  }

  /** Neither arguments nor variables: by either a program can be made to run others. */
  private static Optional<String> program(Node declaration) throws MalformedInputException {
    if (!(declaration instanceof Scalar text)) {
      return Optional.empty();
    }
    List<Mapping> documents = UnambiguousYaml.documents(text.text());
    return documents.stream()
        .filter(document -> documents.size() == 1 && document.entries().size() == 1)
        .findFirst()
        .flatMap(document -> document.mapping("exec"))
        .filter(exec -> exec.entries().size() == 1)
        .map(exec -> text(exec, "path"));
  }

  private static String text(Mapping mapping, String key) {
    return mapping.scalar(key).map(Scalar::text).orElse("");
  }
}
