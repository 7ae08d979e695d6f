package io.kaspr.fn.spec;

import static io.kaspr.fn.spec.text.Rules.require;

import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.Quantity;
import java.util.Optional;

/** Where an app keeps its tables. */
public sealed interface Storage {

  /**
   * In the pod, and gone with it.
   *
   * <pre>{@code
   * spec:
   *   storage:
   *     type: ephemeral
   * }</pre>
   */
  record Ephemeral() implements Storage {}

  /**
   * On a volume of its own for each pod, all of one size.
   *
   * <pre>{@code
   * spec:
   *   storage:
   *     type: persistent-claim
   *     class: fast
   *     size: 20Gi
   *     deleteClaim: true
   * }</pre>
   *
   * @param deleteClaim whether the claims are deleted with the StatefulSet
   */
  record PersistentClaim(Quantity size, Optional<String> storageClass, boolean deleteClaim)
      implements Storage {
    public PersistentClaim {
      requireSize(size);
      storageClass.ifPresent(Names::storageClass);
    }

    /** As {@link #requireSize}, of a text such as {@code 20Gi}. */
    public static Quantity size(String text) {
      return requireSize(new Quantity(text));
    }

    /**
     * Returns the size of a claim.
     *
     * @throws IllegalArgumentException if it is zero, or parts of a byte
     */
    public static Quantity requireSize(Quantity size) {
      require(size.bytes() > 0, "must be more than 0");
      return size;
    }
  }
}
