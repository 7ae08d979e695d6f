package io.kaspr.fn.worker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which of its directories the worker cannot make or use, whoever it runs as and however little of
 * the image's file system it may write to.
 *
 * <p>At its start it makes each of three without its parents: that of its data and one in it, that
 * of tables, that of definitions. What is mounted is there, with the directories above it.
 */
final class DirectoryRules {
  private static final String DATA = "FAUST_DATADIR";
  private static final String TABLES = "K_TABLE_DIR";
  private static final String DEFINITIONS = "K_DEFINITIONS_DIR";

  private final PodMounts mounts;
  private final Map<String, String> environment;
  private final List<String> complaints = new ArrayList<>();

  private DirectoryRules(PodMounts mounts, Map<String, String> environment) {
    this.mounts = mounts;
    this.environment = environment;
  }

  static List<String> complaints(PodView pod) {
    DirectoryRules rules = new DirectoryRules(pod.mounts(), pod.environment());
    rules.checkWritable(DATA);
    rules.checkWritable(TABLES);
    rules.checkThere(DEFINITIONS);
    return List.copyOf(rules.complaints);
  }

  private void checkWritable(String variable) {
    String directory = directory(variable);
    if (!isInWritableVolume(directory)) {
      complaints.add(variable + ": '" + directory + "' is in no volume that can be written to");
    } else {
      checkThere(variable);
    }
  }

  private void checkThere(String variable) {
    String directory = directory(variable);
    String parent = directory.replaceAll("/[^/]*$", "");
    if (!isThere(directory) && !(isThere(parent) && isInWritableVolume(directory))) {
      complaints.add(variable + ": '" + directory + "' is not there and cannot be made");
    }
  }

  private String directory(String variable) {
    return environment.getOrDefault(variable, "").replaceAll("/+$", "");
  }

  private boolean isThere(String directory) {
    return mounts.paths().stream().anyMatch(path -> isIn(path, directory));
  }

  private boolean isInWritableVolume(String directory) {
    return mounts.paths().stream()
        .filter(path -> isIn(directory, path))
        .max(Comparator.comparingInt(String::length))
        .filter(mounts.writable()::contains)
        .isPresent();
  }

  /** Also where it is the directory itself. */
  private static boolean isIn(String inner, String outer) {
    return (inner + "/").startsWith(outer.replaceAll("/+$", "") + "/");
  }
}
