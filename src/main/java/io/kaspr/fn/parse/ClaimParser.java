package io.kaspr.fn.parse;

import io.kaspr.fn.parse.field.Fields;
import io.kaspr.fn.spec.Cache.SharedClaim;
import io.kaspr.fn.spec.Storage.PersistentClaim;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.Quantity;
import java.util.List;
import java.util.Optional;

/** Reads the fields of {@code spec.pythonPackages.cache} for the claim that all pods share. */
final class ClaimParser {
  static final List<String> KNOWN = List.of("storageClass", "size", "accessMode", "deleteClaim");

  private static final List<String> ACCESS_MODES = List.of("ReadWriteMany");
  private static final String DELETED =
      "is up to whoever applies the manifests: those who prune delete the claim when it is no"
          + " longer among them; else it stays until it is deleted by hand";
  private static final String KEPT =
      "makes Argo CD and kpt leave the claim alone, by annotations; others delete it with the app's"
          + " other objects";

  private ClaimParser() {}

  static boolean hasUsualAccessMode(Fields cache) {
    return cache.oneOf("accessMode", ACCESS_MODES).isPresent();
  }

  static Optional<SharedClaim> parse(Fields cache) {
    Optional<String> storageClass = cache.text("storageClass", Names::storageClass);
    Quantity size = cache.text("size", PersistentClaim::size).orElse(SharedClaim.DEFAULT_SIZE);
    boolean deleteClaim = cache.flag("deleteClaim", true);
    return cache.build(() -> new SharedClaim(size, storageClass, deleteClaim));
  }

  /** Tells what deleteClaim does: there is no operator in the cluster that deletes a claim. */
  static void informOfDeletion(Fields cache, SharedClaim claim) {
    cache
        .field("deleteClaim")
        .ifPresent(field -> field.inform(claim.deleteClaim() ? DELETED : KEPT));
  }
}
