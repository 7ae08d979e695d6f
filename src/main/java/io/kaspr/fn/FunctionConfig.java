package io.kaspr.fn;

import io.kaspr.fn.krm.Annotations;
import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.MalformedInputException;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.Result;
import io.kaspr.fn.krm.Result.Severity;
import io.kaspr.fn.yaml.Node;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the host says to the call itself.
 *
 * @param generator the app that the call is configured with and that is not among the items
 */
record FunctionConfig(Optional<Item> generator, List<Result> results) {
  private static final String GROUP = "fn.kaspr.io";
  private static final String KIND = "RenderKasprApps";

  static FunctionConfig of(ResourceList list) throws MalformedInputException {
    Optional<Item> config = list.functionConfig();
    if (config.isEmpty()) {
      return new FunctionConfig(Optional.empty(), List.of());
    }
    if (KasprKinds.of(config.get().reference()) == KasprKinds.Role.APP) {
      return generator(config.get(), list);
    }
    return new FunctionConfig(Optional.empty(), results(config.get()));
  }

  /** kustomize hands a generator's configuration over twice: it is an item as well. */
  private static FunctionConfig generator(Item app, ResourceList list)
      throws MalformedInputException {
    boolean listed =
        list.items().stream()
            .anyMatch(i -> i.reference().identity().equals(app.reference().identity()));
    Result info =
        about(
            Severity.INFO,
            app,
            "is the function's configuration: a generator sees this app alone, so no components");
    return new FunctionConfig(listed ? Optional.empty() : Optional.of(app), List.of(info));
  }

  private static List<Result> results(Item config) throws MalformedInputException {
    String group = config.reference().group();
    if (group.isEmpty() && config.kind().equals("ConfigMap")) {
      return settings(config, "data", config.tree().get("data"));
    }
    if (group.equals(GROUP) && config.kind().equals(KIND)) {
      return settings(config, "spec", config.tree().get("spec"));
    }
    if (group.equals(GROUP)) {
      String message = GROUP + " has no kind " + config.kind() + "; its kind is " + KIND;
      return List.of(about(Severity.ERROR, config, message));
    }
    return List.of(about(Severity.INFO, config, "is no configuration of kaspr-fn and is not read"));
  }

  /** There are no settings yet, so none may be given: a call must not ignore what it is told. */
  private static List<Result> settings(Item config, String path, Optional<Node> settings)
      throws MalformedInputException {
    List<Result> results = new ArrayList<>();
    if (settings.orElse(null) instanceof Mapping mapping) {
      for (Node.Entry setting : mapping.entries()) {
        results.add(unknown(config, path + "." + setting.key(), setting.value()));
      }
    }
    return results;
  }

  private static Result unknown(Item config, String path, Node value)
      throws MalformedInputException {
    Optional<String> current =
        value instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    return new Result(
        Severity.ERROR,
        "there is no such setting; remove it",
        Optional.of(config.reference()),
        Optional.of(new Result.Field(path, current, Optional.empty())),
        Annotations.of(config.tree()).file(),
        Map.of());
  }

  private static Result about(Severity severity, Item config, String message)
      throws MalformedInputException {
    return Result.about(severity, config.reference(), Annotations.of(config.tree()), message);
  }
}
