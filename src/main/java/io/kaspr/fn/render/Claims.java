package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpecBuilder;
import io.fabric8.kubernetes.api.model.VolumeResourceRequirements;
import io.fabric8.kubernetes.api.model.VolumeResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSetPersistentVolumeClaimRetentionPolicy;
import io.fabric8.kubernetes.api.model.apps.StatefulSetPersistentVolumeClaimRetentionPolicyBuilder;
import io.kaspr.fn.packages.ContainerResources;
import io.kaspr.fn.packages.PackageVolumes;
import io.kaspr.fn.spec.Cache.SharedClaim;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.PodPlaces;
import io.kaspr.fn.spec.PythonPackages;
import io.kaspr.fn.spec.Quantity;
import io.kaspr.fn.spec.Storage.PersistentClaim;
import java.util.Optional;

/** Renders the claims of an app. */
final class Claims {
  private static final String RETAIN = "Retain";

  private Claims() {}

  /**
   * The claim for each pod's tables. It has a name and nothing else that may change: a claim
   * template is immutable. (The StatefulSet controller gives the claims its selector's labels.)
   */
  static PersistentVolumeClaim tables(KasprApp app, PersistentClaim claim) {
    return new PersistentVolumeClaimBuilder()
        .withMetadata(
            new ObjectMetaBuilder().withName(PodPlaces.tablesVolume(app.metadata().name())).build())
        .withSpec(spec("ReadWriteOnce", claim.storageClass(), claim.size()))
        .build();
  }

  /** The claim for the volume on which all pods keep their packages, if they share one. */
  static Optional<PersistentVolumeClaim> packages(KasprApp app) {
    return app.pythonPackages()
        .map(PythonPackages::cache)
        .filter(SharedClaim.class::isInstance)
        .map(cache -> packages(app, (SharedClaim) cache));
  }

  private static PersistentVolumeClaim packages(KasprApp app, SharedClaim claim) {
    return new PersistentVolumeClaimBuilder()
        .withMetadata(packagesMetadata(app, claim))
        .withSpec(spec("ReadWriteMany", claim.storageClass(), claim.size()))
        .build();
  }

  private static ObjectMeta packagesMetadata(KasprApp app, SharedClaim claim) {
    ObjectMetaBuilder metadata =
        new ObjectMetaBuilder(Metadata.of(app, PackageVolumes.claimName(app)))
            .addToLabels("kaspr.io/component", "python-packages");
    if (!claim.deleteClaim()) {
      addKeeping(metadata);
    }
    return metadata.build();
  }

  /** By these Argo CD and kpt leave an object alone that is no longer among the manifests. */
  private static void addKeeping(ObjectMetaBuilder metadata) {
    metadata
        .addToAnnotations("argocd.argoproj.io/sync-options", "Prune=false,Delete=false")
        .addToAnnotations("client.lifecycle.config.k8s.io/deletion", "detach");
  }

  static StatefulSetPersistentVolumeClaimRetentionPolicy retention(PersistentClaim claim) {
    return new StatefulSetPersistentVolumeClaimRetentionPolicyBuilder()
        .withWhenDeleted(claim.deleteClaim() ? "Delete" : RETAIN)
        .withWhenScaled(RETAIN)
        .build();
  }

  private static PersistentVolumeClaimSpec spec(
      String accessMode, Optional<String> storageClass, Quantity size) {
    return new PersistentVolumeClaimSpecBuilder()
        .withAccessModes(accessMode)
        .withStorageClassName(storageClass.orElse(null))
        .withResources(requests(size))
        .build();
  }

  private static VolumeResourceRequirements requests(Quantity size) {
    return new VolumeResourceRequirementsBuilder()
        .addToRequests("storage", ContainerResources.quantity(size))
        .build();
  }
}
