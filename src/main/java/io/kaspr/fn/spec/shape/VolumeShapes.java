package io.kaspr.fn.spec.shape;

/** The volumes of a pod, of every source that the Pod API has: lines of {@link TemplateShapes}. */
final class VolumeShapes {
  /** Volumes whose files are objects of the cluster: Secrets, ConfigMaps, fields of the pod. */
  private static final String FILES =
      """
      key: key!:dataKey mode: path!:file
      files: defaultMode:mode items:[key] optional:flag
      secret: ...files secretName!:objectName
      configMap: ...reference ...files
      projectedObject: ...reference items:[key] optional:flag
      fieldRef: apiVersion:fieldVersion fieldPath!
      resourceFieldRef: containerName:dnsLabel divisor: resource!:
      podField: fieldRef: mode: path!:file resourceFieldRef:; \
        exactly one of fieldRef resourceFieldRef
      downwardAPI: defaultMode:mode items:[podField]
      clusterTrustBundle: name labelSelector: optional:flag path!:file signerName
      podCertificate: certificateChainPath:file credentialBundlePath:file keyPath:file \
        keyType!:RSA3072|RSA4096|ECDSAP256|ECDSAP384|ECDSAP521|ED25519 \
        maxExpirationSeconds:3600..7862400 signerName! userAnnotations:textMap
      podFields: items:[podField]
      serviceAccountToken: audience expirationSeconds:600..4294967296 path!:file
      projection: clusterTrustBundle: configMap:projectedObject downwardAPI:podFields \
        podCertificate: secret:projectedObject serviceAccountToken:
      projectedSource: ...projection; exactly one of ...projection
      projected: defaultMode:mode sources:[projectedSource]
      """;

  private static final String CURRENT =
      """
      csi: driver! fsType nodePublishSecretRef:reference readOnly:flag volumeAttributes:textMap
      emptyDir: medium: sizeLimit:size
      claimResources: limits:amounts requests!:amounts
      dataSource: kind! name! apiGroup
      dataSourceRef: kind! name! namespace:dnsLabel apiGroup
      claim: accessModes!:[ReadWriteOnce|ReadOnlyMany|ReadWriteMany|ReadWriteOncePod] \
        dataSource: dataSourceRef: resources!:claimResources selector:labelSelector \
        storageClassName:storageClass volumeAttributesClassName:objectName \
        volumeMode:Filesystem|Block volumeName:objectName
      volumeClaimTemplate: metadata: spec!:claim
      ephemeral: volumeClaimTemplate!:
      fc: fsType lun:0..255 readOnly:flag targetWWNs:texts wwids:texts
      hostPath: path!:nodePath \
        type:|DirectoryOrCreate|Directory|FileOrCreate|File|Socket|CharDevice|BlockDevice
      image: pullPolicy:Always|IfNotPresent|Never reference!:imageName
      iscsi: chapAuthDiscovery:flag chapAuthSession:flag fsType initiatorName iqn! iscsiInterface \
        lun!:0..255 portals:texts readOnly:flag secretRef:reference targetPortal!
      nfs: path!:directory readOnly:flag server!
      persistentVolumeClaim: claimName!:objectName readOnly:flag
      """;

  /** The sources that Kubernetes keeps for old manifests; drivers have replaced them. */
  private static final String OLD =
      """
      awsElasticBlockStore: fsType partition:count readOnly:flag volumeID!
      azureDisk: diskName! diskURI! cachingMode:None|ReadOnly|ReadWrite fsType \
        kind:Shared|Dedicated|Managed readOnly:flag
      azureFile: readOnly:flag secretName!:objectName shareName!
      cephfs: monitors!:texts path readOnly:flag secretFile secretRef:reference user
      cinder: fsType readOnly:flag secretRef:reference volumeID!
      flexVolume: driver! fsType options:textMap readOnly:flag secretRef:reference
      flocker: datasetName datasetUUID
      gcePersistentDisk: fsType partition:count pdName! readOnly:flag
      gitRepo: directory repository! revision
      glusterfs: endpoints! path! readOnly:flag
      photonPersistentDisk: fsType pdID!
      portworxVolume: fsType readOnly:flag volumeID!
      quobyte: group readOnly:flag registry! tenant user volume!
      rbd: fsType image! keyring monitors!:texts pool readOnly:flag secretRef:reference user
      scaleIO: fsType gateway! protectionDomain readOnly:flag secretRef!:reference sslEnabled:flag \
        storageMode storagePool system! volumeName
      storageos: fsType readOnly:flag secretRef:reference volumeName volumeNamespace
      vsphereVolume: fsType storagePolicyID storagePolicyName volumePath!
      """;

  private static final String VOLUMES =
      """
      source: configMap: csi: downwardAPI: emptyDir: ephemeral: fc: hostPath: image: iscsi: nfs: \
        persistentVolumeClaim: projected: secret: awsElasticBlockStore: azureDisk: azureFile: \
        cephfs: cinder: flexVolume: flocker: gcePersistentDisk: gitRepo: glusterfs: \
        photonPersistentDisk: portworxVolume: quobyte: rbd: scaleIO: storageos: vsphereVolume:
      volume: name!:dnsLabel ...source; exactly one of ...source
      """;

  static final String LINES = FILES + CURRENT + OLD + VOLUMES;

  private VolumeShapes() {}
}
