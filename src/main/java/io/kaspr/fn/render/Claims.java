package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.VolumeResourceRequirements;
import io.fabric8.kubernetes.api.model.apps.StatefulSetPersistentVolumeClaimRetentionPolicy;
import io.kaspr.fn.container.ContainerResources;
import io.kaspr.fn.packages.PackageVolumes;
import io.kaspr.fn.spec.Cache.SharedClaim;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.PodPlaces;
import io.kaspr.fn.spec.Storage.PersistentClaim;
import io.kaspr.fn.spec.text.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders the claims of an app. */
final class Claims {
  private static final String RETAIN = "Retain";

  private Claims() {}

  /**
   * The template of the claims for the pods' tables. It has no labels, as it is immutable while
   * labels may change. (The StatefulSet controller gives the claims the labels of its selector.)
   */
  static PersistentVolumeClaim tables(KasprApp app, PersistentClaim claim) {
    ObjectMeta metadata = new ObjectMeta();
    metadata.setName(PodPlaces.tablesVolume(app.metadata().name()));
    return claim(metadata, spec("ReadWriteOnce", claim.storageClass(), claim.size()));
  }

  /** The claim for the volume that all pods share for their packages; empty if they share none. */
  static Optional<PersistentVolumeClaim> packages(KasprApp app) {
    return app.pythonPackages()
        .flatMap(packages -> packages.cache().sharedClaim())
        .map(claim -> packages(app, claim));
  }

  private static PersistentVolumeClaim packages(KasprApp app, SharedClaim claim) {
    return claim(
        packagesMetadata(app, claim), spec("ReadWriteMany", claim.storageClass(), claim.size()));
  }

  private static PersistentVolumeClaim claim(ObjectMeta metadata, PersistentVolumeClaimSpec spec) {
    PersistentVolumeClaim claim = new PersistentVolumeClaim();
    claim.setMetadata(metadata);
    claim.setSpec(spec);
    return claim;
  }

  private static ObjectMeta packagesMetadata(KasprApp app, SharedClaim claim) {
    ObjectMeta metadata = Metadata.of(app, PackageVolumes.claimName(app));
    metadata.getLabels().put("kaspr.io/component", "python-packages");
    if (!claim.deleteClaim()) {
      addKeeping(metadata.getAnnotations());
    }
    return metadata;
  }

  /** With these, Argo CD and kpt do not delete the object once it is no longer in the manifests. */
  private static void addKeeping(Map<String, String> annotations) {
    annotations.put("argocd.argoproj.io/sync-options", "Prune=false,Delete=false");
    annotations.put("client.lifecycle.config.k8s.io/deletion", "detach");
  }

  /** What becomes of the tables' claims once the StatefulSet is deleted or scaled down. */
  static StatefulSetPersistentVolumeClaimRetentionPolicy retention(PersistentClaim claim) {
    var policy = new StatefulSetPersistentVolumeClaimRetentionPolicy();
    policy.setWhenDeleted(claim.deleteClaim() ? "Delete" : RETAIN);
    policy.setWhenScaled(RETAIN);
    return policy;
  }

  private static PersistentVolumeClaimSpec spec(
      String accessMode, Optional<String> storageClass, Quantity size) {
    PersistentVolumeClaimSpec spec = new PersistentVolumeClaimSpec();
    spec.setAccessModes(List.of(accessMode));
    spec.setStorageClassName(storageClass.orElse(null));
    spec.setResources(requests(size));
    return spec;
  }

  private static VolumeResourceRequirements requests(Quantity size) {
    VolumeResourceRequirements requirements = new VolumeResourceRequirements();
    requirements.setRequests(Map.of("storage", ContainerResources.quantity(size)));
    return requirements;
  }
}
