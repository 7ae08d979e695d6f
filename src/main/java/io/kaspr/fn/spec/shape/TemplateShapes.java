package io.kaspr.fn.spec.shape;

import static io.kaspr.fn.spec.shape.ShapeTable.formed;
import static io.kaspr.fn.spec.text.Rules.require;

import io.kaspr.fn.spec.shape.Shape.Environment;
import io.kaspr.fn.spec.shape.Shape.Group;
import io.kaspr.fn.spec.text.EnvVar;
import io.kaspr.fn.spec.text.FilePaths;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.Values;
import java.util.Map;

/** What {@code spec.template} adds to the objects of an app: much of the Pod API. */
public final class TemplateShapes {
  private static final Map<String, Shape> WORDS =
      Map.ofEntries(
          Map.entry("amounts", new Shape.AmountMap()),
          Map.entry(
              "annotations", new Shape.TextMap(ReservedAnnotations::requireFree, Values::text)),
          Map.entry("appEnv", new Environment(AppVariables::requireFree)),
          Map.entry("dataKey", formed(Names::dataKey)),
          Map.entry("directory", formed(FilePaths::absolute)),
          Map.entry("divisor", new Shape.Single(new SingleValue.Amount(false))),
          Map.entry("fieldVersion", formed(EnvVar.FromField::requireVersion)),
          Map.entry("file", formed(FilePaths::relative)),
          Map.entry("imageName", formed(Names::image)),
          Map.entry("installEnv", new Environment(InstallVariables::requireFree)),
          Map.entry("medium", formed(TemplateShapes::medium)),
          Map.entry("mode", new Shape.Single(new SingleValue.Mode())),
          Map.entry("nodePath", formed(FilePaths::onNode)),
          Map.entry("resource", formed(EnvVar.FromResource::requireResource)),
          Map.entry("size", new Shape.Single(new SingleValue.Amount(true))),
          Map.entry("storageClass", formed(Names::storageClass)));

  private static final String METADATA =
      """
      requirement: key!:labelKey operator!:In|NotIn|Exists|DoesNotExist values:texts
      labelSelector: matchExpressions:[requirement] matchLabels:labels
      metadata: annotations: labels:
      object: metadata:
      reference: name!:objectName
      """;

  /** On which nodes pods run, and beside which other pods. */
  private static final String SCHEDULING =
      """
      nodeRequirement: key!:labelKey operator!:In|NotIn|Exists|DoesNotExist|Gt|Lt values:texts
      nodes: matchExpressions:[nodeRequirement] matchFields:[nodeRequirement]
      preferredNodes: preference!:nodes weight!:1..100
      requiredNodes: nodeSelectorTerms!:[nodes]
      nodeAffinity: preferredDuringSchedulingIgnoredDuringExecution:[preferredNodes] \
        requiredDuringSchedulingIgnoredDuringExecution:requiredNodes
      pods: labelSelector: matchLabelKeys:[labelKey] mismatchLabelKeys:[labelKey] \
        namespaceSelector:labelSelector namespaces:[dnsLabel] topologyKey!:labelKey
      preferredPods: podAffinityTerm!:pods weight!:1..100
      podAffinity: preferredDuringSchedulingIgnoredDuringExecution:[preferredPods] \
        requiredDuringSchedulingIgnoredDuringExecution:[pods]
      affinity: nodeAffinity: podAffinity: podAntiAffinity:podAffinity
      toleration: effect:NoSchedule|PreferNoSchedule|NoExecute key:labelKey \
        operator:Equal|Exists|Gt|Lt tolerationSeconds:whole value
      spread: labelSelector: matchLabelKeys:[labelKey] maxSkew!:positive minDomains:positive \
        nodeAffinityPolicy:Honor|Ignore nodeTaintsPolicy:Honor|Ignore topologyKey!:labelKey \
        whenUnsatisfiable!:DoNotSchedule|ScheduleAnyway
      """;

  private static final String SECURITY =
      """
      profile: localhostProfile type!:RuntimeDefault|Localhost|Unconfined
      seLinux: level role type user
      windows: gmsaCredentialSpec gmsaCredentialSpecName hostProcess:flag runAsUserName
      sysctl: name! value!
      podSecurity: appArmorProfile:profile fsGroup:count \
        fsGroupChangePolicy:Always|OnRootMismatch runAsGroup:count runAsNonRoot:flag \
        runAsUser:count seLinuxChangePolicy:MountOption|Recursive seLinuxOptions:seLinux \
        seccompProfile:profile supplementalGroups:[count] supplementalGroupsPolicy:Merge|Strict \
        sysctls:[sysctl] windowsOptions:windows
      capabilities: add:texts drop:texts
      containerSecurity: allowPrivilegeEscalation:flag appArmorProfile:profile capabilities: \
        privileged:flag procMount:Default|Unmasked readOnlyRootFilesystem:flag runAsGroup:count \
        runAsNonRoot:flag runAsUser:count seLinuxOptions:seLinux seccompProfile:profile \
        windowsOptions:windows
      """;

  private static final String OWNERS =
      """
      hostAlias: hostnames:[objectName] ip!
      pod: metadata: affinity: enableServiceLinks:flag hostAliases:[hostAlias] \
        imagePullSecrets:[reference] nodeSelector:labels priorityClassName:objectName \
        schedulerName:objectName securityContext:podSecurity terminationGracePeriodSeconds:count \
        tolerations:[toleration] topologySpreadConstraints:[spread] volumes:[volume]
      mount: name!:dnsLabel mountPath!:directory \
        mountPropagation:None|HostToContainer|Bidirectional readOnly:flag \
        recursiveReadOnly:Disabled|IfPossible|Enabled subPath:file subPathExpr:file
      container: securityContext:containerSecurity volumeMounts:[mount]
      kasprContainer: env:appEnv ...container
      pythonPackagesInitContainer: env:installEnv ...container
      template: kasprContainer: pod: pythonPackagesInitContainer: service:object \
        serviceAccount:object
      """;

  private static final ShapeTable TABLE =
      new ShapeTable(WORDS, METADATA + VolumeShapes.LINES + SCHEDULING + SECURITY + OWNERS);

  /** {@code spec.template}. */
  public static final Group TEMPLATE = TABLE.group("template");

  /** {@code spec.template.pod}: metadata, and fields of a pod's spec. */
  public static final Group POD = TABLE.group("pod");

  /** {@code securityContext} of a container. */
  public static final Group SECURITY_CONTEXT = TABLE.group("containerSecurity");

  /** An element of {@code volumeMounts}. */
  public static final Group MOUNT = TABLE.group("mount");

  /** A volume: its name, and one of all sources that the Pod API has. */
  public static final Group VOLUME = TABLE.group("volume");

  private TemplateShapes() {}

  private static String medium(String text) {
    require(
        text.isEmpty() || text.equals("Memory") || text.startsWith("HugePages"),
        "must be Memory, HugePages or HugePages-2Mi, or left out for the node's disk",
        text);
    return text;
  }
}
