package io.kaspr.fn.spec;

import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.Quantity;
import java.util.Optional;

/** Where an app keeps its tables. */
public sealed interface Storage {

  /** Gone with the pod. */
  record Ephemeral() implements Storage {}

  /** One claim per pod, of the same size. */
  record PersistentClaim(Quantity size, Optional<String> storageClass, boolean deleteClaim)
      implements Storage {
    public PersistentClaim {
      requireSize(size);
      storageClass.ifPresent(Names::storageClass);
    }

    public static Quantity requireSize(Quantity size) {
      if (size.bytes() <= 0) {
        throw new IllegalArgumentException("must be more than 0");
      }
      return size;
    }
  }
}
