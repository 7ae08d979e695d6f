package io.kaspr.fn.spec.shape;

import static io.kaspr.fn.spec.shape.Shapes.COUNT;
import static io.kaspr.fn.spec.shape.Shapes.FLAG;
import static io.kaspr.fn.spec.shape.Shapes.OBJECT_NAME;
import static io.kaspr.fn.spec.shape.Shapes.TEXT;
import static io.kaspr.fn.spec.shape.Shapes.TEXTS;
import static io.kaspr.fn.spec.shape.Shapes.TEXT_MAP;
import static io.kaspr.fn.spec.shape.Shapes.field;
import static io.kaspr.fn.spec.shape.Shapes.group;
import static io.kaspr.fn.spec.shape.Shapes.required;
import static io.kaspr.fn.spec.shape.Shapes.words;

import io.kaspr.fn.spec.shape.Shape.Group;
import io.kaspr.fn.spec.shape.Shape.Member;
import java.util.List;

/** The sources of volumes that Kubernetes keeps for old manifests; drivers have replaced them. */
final class OldVolumeShapes {
  private static final Member FS_TYPE = field("fsType", TEXT);
  private static final Member PARTITION = field("partition", COUNT);
  private static final Member READ_ONLY = field("readOnly", FLAG);
  private static final Group SECRET = group(required("name", OBJECT_NAME));
  private static final Member SECRET_REF = field("secretRef", SECRET);
  private static final Member USER = field("user", TEXT);
  private static final Member VOLUME_ID = required("volumeID", TEXT);

  static final List<Member> ALL =
      List.of(
          field("awsElasticBlockStore", group(FS_TYPE, PARTITION, READ_ONLY, VOLUME_ID)),
          field(
              "azureDisk",
              group(
                  required("diskName", TEXT),
                  required("diskURI", TEXT),
                  field("cachingMode", words("None", "ReadOnly", "ReadWrite")),
                  FS_TYPE,
                  field("kind", words("Shared", "Dedicated", "Managed")),
                  READ_ONLY)),
          field(
              "azureFile",
              group(READ_ONLY, required("secretName", OBJECT_NAME), required("shareName", TEXT))),
          field(
              "cephfs",
              group(
                  required("monitors", TEXTS),
                  field("path", TEXT),
                  READ_ONLY,
                  field("secretFile", TEXT),
                  SECRET_REF,
                  USER)),
          field("cinder", group(FS_TYPE, READ_ONLY, SECRET_REF, VOLUME_ID)),
          field(
              "flexVolume",
              group(
                  required("driver", TEXT),
                  FS_TYPE,
                  field("options", TEXT_MAP),
                  READ_ONLY,
                  SECRET_REF)),
          field("flocker", group(field("datasetName", TEXT), field("datasetUUID", TEXT))),
          field(
              "gcePersistentDisk", group(FS_TYPE, PARTITION, required("pdName", TEXT), READ_ONLY)),
          field(
              "gitRepo",
              group(
                  field("directory", TEXT), required("repository", TEXT), field("revision", TEXT))),
          field("glusterfs", group(required("endpoints", TEXT), required("path", TEXT), READ_ONLY)),
          field("photonPersistentDisk", group(FS_TYPE, required("pdID", TEXT))),
          field("portworxVolume", group(FS_TYPE, READ_ONLY, VOLUME_ID)),
          field(
              "quobyte",
              group(
                  field("group", TEXT),
                  READ_ONLY,
                  required("registry", TEXT),
                  field("tenant", TEXT),
                  USER,
                  required("volume", TEXT))),
          field(
              "rbd",
              group(
                  FS_TYPE,
                  required("image", TEXT),
                  field("keyring", TEXT),
                  required("monitors", TEXTS),
                  field("pool", TEXT),
                  READ_ONLY,
                  SECRET_REF,
                  USER)),
          field(
              "scaleIO",
              group(
                  FS_TYPE,
                  required("gateway", TEXT),
                  field("protectionDomain", TEXT),
                  READ_ONLY,
                  required("secretRef", SECRET),
                  field("sslEnabled", FLAG),
                  field("storageMode", TEXT),
                  field("storagePool", TEXT),
                  required("system", TEXT),
                  field("volumeName", TEXT))),
          field(
              "storageos",
              group(
                  FS_TYPE,
                  READ_ONLY,
                  SECRET_REF,
                  field("volumeName", TEXT),
                  field("volumeNamespace", TEXT))),
          field(
              "vsphereVolume",
              group(
                  FS_TYPE,
                  field("storagePolicyID", TEXT),
                  field("storagePolicyName", TEXT),
                  required("volumePath", TEXT))));

  private OldVolumeShapes() {}
}
