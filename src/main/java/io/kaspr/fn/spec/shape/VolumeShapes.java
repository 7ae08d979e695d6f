package io.kaspr.fn.spec.shape;

import static io.kaspr.fn.spec.shape.Shapes.FLAG;
import static io.kaspr.fn.spec.shape.Shapes.OBJECT_NAME;
import static io.kaspr.fn.spec.shape.Shapes.TEXT;
import static io.kaspr.fn.spec.shape.Shapes.TEXTS;
import static io.kaspr.fn.spec.shape.Shapes.TEXT_MAP;
import static io.kaspr.fn.spec.shape.Shapes.choosing;
import static io.kaspr.fn.spec.shape.Shapes.field;
import static io.kaspr.fn.spec.shape.Shapes.formed;
import static io.kaspr.fn.spec.shape.Shapes.group;
import static io.kaspr.fn.spec.shape.Shapes.join;
import static io.kaspr.fn.spec.shape.Shapes.required;
import static io.kaspr.fn.spec.shape.Shapes.whole;
import static io.kaspr.fn.spec.shape.Shapes.words;

import io.kaspr.fn.spec.shape.Shape.Group;
import io.kaspr.fn.spec.shape.Shape.Member;
import io.kaspr.fn.spec.text.FilePaths;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.Shown;
import java.util.List;

/** The volumes of a pod, of every source that the Pod API has. */
public final class VolumeShapes {
  private static final Shape LUN = whole(0, 255);
  private static final Member FS_TYPE = field("fsType", TEXT);
  private static final Member READ_ONLY = field("readOnly", FLAG);
  private static final Member SECRET_REF = field("secretRef", group(required("name", OBJECT_NAME)));

  /** The sources that are not deprecated, in the order of their names. */
  private static final List<Member> CURRENT =
      List.of(
          field("configMap", FileVolumeShapes.CONFIG_MAP),
          field(
              "csi",
              group(
                  required("driver", TEXT),
                  FS_TYPE,
                  field("nodePublishSecretRef", group(required("name", OBJECT_NAME))),
                  READ_ONLY,
                  field("volumeAttributes", TEXT_MAP))),
          field("downwardAPI", FileVolumeShapes.DOWNWARD_API),
          field(
              "emptyDir",
              group(
                  field("medium", formed(VolumeShapes::medium)),
                  field("sizeLimit", new Shape.Single(new SingleValue.Amount(true))))),
          field("ephemeral", ClaimShapes.EPHEMERAL),
          field(
              "fc",
              group(
                  FS_TYPE,
                  field("lun", LUN),
                  READ_ONLY,
                  field("targetWWNs", TEXTS),
                  field("wwids", TEXTS))),
          field(
              "hostPath",
              group(
                  required("path", formed(FilePaths::onNode)),
                  field(
                      "type",
                      words(
                          "",
                          "DirectoryOrCreate",
                          "Directory",
                          "FileOrCreate",
                          "File",
                          "Socket",
                          "CharDevice",
                          "BlockDevice")))),
          field(
              "image",
              group(
                  field("pullPolicy", words("Always", "IfNotPresent", "Never")),
                  required("reference", formed(Names::image)))),
          field(
              "iscsi",
              group(
                  field("chapAuthDiscovery", FLAG),
                  field("chapAuthSession", FLAG),
                  FS_TYPE,
                  field("initiatorName", TEXT),
                  required("iqn", TEXT),
                  field("iscsiInterface", TEXT),
                  required("lun", LUN),
                  field("portals", TEXTS),
                  READ_ONLY,
                  SECRET_REF,
                  required("targetPortal", TEXT))),
          field(
              "nfs",
              group(
                  required("path", formed(FilePaths::absolute)),
                  READ_ONLY,
                  required("server", TEXT))),
          field("persistentVolumeClaim", group(required("claimName", OBJECT_NAME), READ_ONLY)),
          field("projected", FileVolumeShapes.PROJECTED),
          field("secret", FileVolumeShapes.SECRET));

  /** A volume: its name, and one of all sources. */
  public static final Group VOLUME = volume(join(CURRENT, OldVolumeShapes.ALL));

  private VolumeShapes() {}

  private static Group volume(List<Member> sources) {
    List<String> names = sources.stream().map(Member::name).toList();
    return choosing(
        List.of(Choice.exactlyOne(names)),
        join(List.of(required("name", formed(Names::dnsLabel))), sources));
  }

  private static String medium(String text) {
    if (!text.isEmpty() && !text.equals("Memory") && !text.startsWith("HugePages")) {
      throw new IllegalArgumentException(
          "must be Memory, HugePages or HugePages-2Mi, or left out for the node's disk, but is "
              + Shown.quoted(text));
    }
    return text;
  }
}
