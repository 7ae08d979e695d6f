package io.kaspr.fn.function;

import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import java.util.List;

/**
 * What a call makes of a list.
 *
 * @param items all that leaves, the input's items among them
 * @param generated those that were rendered in this call
 * @param apps those without errors of their own
 * @param disabled apps that are not to be rendered: they and what was rendered from them stay
 * @param results sorted, worst first
 */
public record Rendering(
    ResourceList input,
    List<Item> items,
    List<Item> generated,
    List<RenderedApp> apps,
    List<ResourceRef> disabled,
    List<Result> results) {

  public boolean hasErrors() {
    return results.stream().anyMatch(r -> r.severity() == Severity.ERROR);
  }

  /** The results for standard error: kustomize shows nothing else, and shows it on every build. */
  public List<Result> forStandardError() {
    return results.stream().filter(r -> r.severity() != Severity.INFO).toList();
  }

  /** The list for the host, in texts that follow each other, as the whole may be large. */
  public List<String> yamlParts() {
    return input.parts(items, results);
  }
}
