package io.kaspr.fn.render;

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
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.Storage.PersistentClaim;

/** Renders the claims of a StatefulSet. */
final class Claims {
  private static final String RETAIN = "Retain";

  private Claims() {}

  /**
   * The claim for each pod's tables. It has a name and nothing else that may change: a claim
   * template is immutable. (The StatefulSet controller gives the claims its selector's labels.)
   */
  static PersistentVolumeClaim tables(KasprApp app, PersistentClaim claim) {
    return new PersistentVolumeClaimBuilder()
        .withMetadata(new ObjectMetaBuilder().withName(Metadata.tablesVolume(app)).build())
        .withSpec(spec(claim))
        .build();
  }

  static StatefulSetPersistentVolumeClaimRetentionPolicy retention(PersistentClaim claim) {
    return new StatefulSetPersistentVolumeClaimRetentionPolicyBuilder()
        .withWhenDeleted(claim.deleteClaim() ? "Delete" : RETAIN)
        .withWhenScaled(RETAIN)
        .build();
  }

  private static PersistentVolumeClaimSpec spec(PersistentClaim claim) {
    return new PersistentVolumeClaimSpecBuilder()
        .withAccessModes("ReadWriteOnce")
        .withStorageClassName(claim.storageClass().orElse(null))
        .withResources(size(claim))
        .build();
  }

  private static VolumeResourceRequirements size(PersistentClaim claim) {
    return new VolumeResourceRequirementsBuilder()
        .addToRequests("storage", ContainerResources.quantity(claim.size()))
        .build();
  }
}
