package io.kaspr.fn.krm.item;

import io.kaspr.fn.krm.item.Result.Severity;
import io.kaspr.fn.yaml.Position;
import java.util.Optional;

/**
 * A key of an item's header that stands there twice, as metadata: readers differ in which of the
 * two they take. kustomize refuses it, and kpt hands it on.
 *
 * @param position where it stands the second time
 */
public record TwiceInHeader(String path, Position position, Position earlier) {

  /** The error about the item. */
  public Result about(ResourceRef item) {
    Result.Field place =
        new Result.Field(path, Optional.empty(), Optional.empty(), Optional.of(position));
    String message = "is there twice, for the first time " + position.distanceOf(earlier);
    return Result.about(
            Severity.ERROR, item, Optional.empty(), message + "; remove one of the two" + more())
        .at(place);
  }

  /** A second apiVersion may be the start of a second resource without {@code ---} before it. */
  private String more() {
    return path.equals("apiVersion") ? ", or put a line with --- between two resources" : "";
  }
}
