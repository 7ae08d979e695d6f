package io.kaspr.fn.parse;

import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.spec.Storage;
import io.kaspr.fn.spec.Storage.PersistentClaim;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.Quantity;
import java.util.List;
import java.util.Optional;

/** Reads {@code spec.storage}; empty if there was an error. */
final class StorageParser {
  static final List<String> KNOWN = List.of("type", "class", "deleteClaim", "size");

  private static final List<String> OF_CLAIMS = List.of("class", "deleteClaim", "size");

  private static final List<String> TYPES = List.of("ephemeral", "persistent-claim");

  private StorageParser() {}

  static Optional<Storage> parse(Fields storage) {
    if (!storage.has("type")) {
      return storage.missing("type", TYPES);
    }
    Optional<String> type = storage.oneOf("type", TYPES);
    return type.flatMap(t -> t.equals("ephemeral") ? ephemeral(storage) : persistentClaim(storage));
  }

  private static Optional<Storage> ephemeral(Fields storage) {
    storage
        .present(OF_CLAIMS)
        .forEach(field -> field.warn("has no effect, as the type is ephemeral"));
    return Optional.of(new Storage.Ephemeral());
  }

  private static Optional<Storage> persistentClaim(Fields storage) {
    Optional<String> storageClass = storage.text("class", Names::storageClass);
    boolean deleteClaim = storage.flag("deleteClaim", false);
    Optional<Quantity> size = storage.required("size", PersistentClaim::size);
    return storage.build(() -> new PersistentClaim(size.orElseThrow(), storageClass, deleteClaim));
  }
}
