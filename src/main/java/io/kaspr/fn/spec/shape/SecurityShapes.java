package io.kaspr.fn.spec.shape;

import static io.kaspr.fn.spec.shape.Shapes.FLAG;
import static io.kaspr.fn.spec.shape.Shapes.TEXT;
import static io.kaspr.fn.spec.shape.Shapes.TEXTS;
import static io.kaspr.fn.spec.shape.Shapes.field;
import static io.kaspr.fn.spec.shape.Shapes.group;
import static io.kaspr.fn.spec.shape.Shapes.listOf;
import static io.kaspr.fn.spec.shape.Shapes.required;
import static io.kaspr.fn.spec.shape.Shapes.words;

import io.kaspr.fn.spec.shape.Shape.Group;

/** The security contexts of pods and of containers. */
public final class SecurityShapes {
  private static final Shape ID = Shapes.COUNT;
  private static final Group PROFILE =
      group(
          field("localhostProfile", TEXT),
          required("type", words("RuntimeDefault", "Localhost", "Unconfined")));
  private static final Group SE_LINUX =
      group(field("level", TEXT), field("role", TEXT), field("type", TEXT), field("user", TEXT));
  private static final Group WINDOWS =
      group(
          field("gmsaCredentialSpec", TEXT),
          field("gmsaCredentialSpecName", TEXT),
          field("hostProcess", FLAG),
          field("runAsUserName", TEXT));

  static final Group POD =
      group(
          field("appArmorProfile", PROFILE),
          field("fsGroup", ID),
          field("fsGroupChangePolicy", words("Always", "OnRootMismatch")),
          field("runAsGroup", ID),
          field("runAsNonRoot", FLAG),
          field("runAsUser", ID),
          field("seLinuxChangePolicy", words("MountOption", "Recursive")),
          field("seLinuxOptions", SE_LINUX),
          field("seccompProfile", PROFILE),
          field("supplementalGroups", new Shape.ListOf(ID)),
          field("supplementalGroupsPolicy", words("Merge", "Strict")),
          field("sysctls", listOf(required("name", TEXT), required("value", TEXT))),
          field("windowsOptions", WINDOWS));

  /** {@code securityContext} of a container. */
  public static final Group CONTAINER =
      group(
          field("allowPrivilegeEscalation", FLAG),
          field("appArmorProfile", PROFILE),
          field("capabilities", group(field("add", TEXTS), field("drop", TEXTS))),
          field("privileged", FLAG),
          field("procMount", words("Default", "Unmasked")),
          field("readOnlyRootFilesystem", FLAG),
          field("runAsGroup", ID),
          field("runAsNonRoot", FLAG),
          field("runAsUser", ID),
          field("seLinuxOptions", SE_LINUX),
          field("seccompProfile", PROFILE),
          field("windowsOptions", WINDOWS));

  private SecurityShapes() {}
}
