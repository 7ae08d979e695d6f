package io.kaspr.fn.pod;

/** How a run of the init container ended. */
record Run(int exitCode, String output) {

  /**
   * How long a phase took by the last line of the output; other load on the machine counts less.
   */
  double secondsOf(String phase) {
    String last = output.substring(output.lastIndexOf("install-packages: done: "));
    String rest = last.substring(last.indexOf(", " + phase + " ") + phase.length() + 3);
    return Double.parseDouble(rest.substring(0, rest.indexOf(' ')));
  }
}
