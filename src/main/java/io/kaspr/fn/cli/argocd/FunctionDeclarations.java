package io.kaspr.fn.cli.argocd;

import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Node.Sequence;
import java.util.List;
import java.util.Set;

/**
 * What kustomize may run: a resource under transformers, generators or validators is either built
 * in, or declares one of these programs in the one way that leaves no other.
 */
record FunctionDeclarations(Set<String> programs) {
  private static final Set<String> FUNCTION =
      Set.of("config.kubernetes.io/function", "config.k8s.io/function");

  /** Older ways to declare a function. */
  private static final Set<String> OTHER = Set.of("configFn", "config.kubernetes.io/container");

  /** Checks resources; one that may run something else is malformed input. */
  void check(String resources) throws MalformedInputException {
    for (Mapping resource : UnambiguousYaml.documents(resources)) {
      checkEach(resource);
      boolean isBuiltIn = text(resource, "apiVersion").equals("builtin");
      if (text(resource, "kind").endsWith("List") || !(isBuiltIn || isDeclared(resource))) {
        throw new MalformedInputException(
            "has a resource that is neither built into kustomize nor a function of kaspr-fn");
      }
    }
  }

  private static boolean isDeclared(Mapping resource) {
    return resource
        .mapping("metadata")
        .flatMap(metadata -> metadata.mapping("annotations"))
        .filter(a -> a.entries().stream().anyMatch(entry -> FUNCTION.contains(entry.key())))
        .isPresent();
  }

  /** Wherever a declaration stands, kustomize may find it. */
  private void checkEach(Node node) throws MalformedInputException {
    if (node instanceof Sequence sequence) {
      for (Node element : sequence.elements()) {
        checkEach(element);
      }
    } else if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        boolean isFunction = FUNCTION.contains(entry.key());
        if (OTHER.contains(entry.key()) || (isFunction && !isAllowed(entry.value()))) {
          throw new MalformedInputException(
              "declares another function than exec: {path: " + String.join(" or ", names()) + "}");
        }
        checkEach(entry.value());
      }
    }
  }

  private List<String> names() {
    return programs.stream().sorted().toList();
  }

  /** Neither arguments nor variables: by either a program can be made to run others. */
  private boolean isAllowed(Node declaration) throws MalformedInputException {
    if (!(declaration instanceof Scalar text)) {
      return false;
    }
    List<Mapping> documents = UnambiguousYaml.documents(text.text());
    return documents.size() == 1
        && documents.get(0).entries().size() == 1
        && documents
            .get(0)
            .mapping("exec")
            .filter(exec -> exec.entries().size() == 1)
            .filter(exec -> programs.contains(text(exec, "path")))
            .isPresent();
  }

  private static String text(Mapping mapping, String key) {
    return mapping.scalar(key).map(Scalar::text).orElse("");
  }
}
