package io.kaspr.fn.cli;

import java.util.Set;

/** Expands values of variables as the kubelet does before it starts a container. */
final class KubeletExpansion {
  private KubeletExpansion() {}

  /**
   * A word for bash with the same value. In the input {@code $(NAME)} stands for a variable if it
   * is defined above, and {@code $$} for one dollar.
   */
  static String quoted(String value, Set<String> defined) {
    StringBuilder word = new StringBuilder("'");
    int i = 0;
    while (i < value.length()) {
      int end = value.startsWith("$(", i) ? value.indexOf(')', i) : -1;
      String name = end < 0 ? "" : value.substring(i + 2, end);
      if (value.startsWith("$$", i)) {
        word.append('$');
        i += 2;
      } else if (defined.contains(name)) {
        word.append("'\"${").append(name).append("-}\"'");
        i = end + 1;
      } else {
        word.append(value.charAt(i) == '\'' ? "'\\''" : value.charAt(i));
        i++;
      }
    }
    return word.append('\'').toString();
  }
}
