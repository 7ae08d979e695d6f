package io.kaspr.fn.cli;

import picocli.CommandLine.Command;

/** The help and version of the program as a whole. */
@Command(
    name = "kaspr-fn",
    header = "Render KasprApps to the Kubernetes objects that run them.",
    synopsisHeading = "%nusage: ",
    customSynopsis = {
      "kaspr-fn               be a KRM function: the ResourceList on stdin",
      "                              comes out on stdout with the objects of its apps",
      "       kaspr-fn COMMAND ...   work with files, as below",
    },
    commandListHeading = "%ncommands:%n",
    optionListHeading = "%noptions:%n",
    exitCodeListHeading = "%nexit codes:%n",
    exitCodeList = {
      "0:all is well; warnings may be on standard error",
      "1:a resource has problems, or diff found differences",
      "2:the input or the command line cannot be read"
    },
    footer = {
      "",
      "try:",
      "  kaspr-fn render examples/gcs-cache",
      "  kaspr-fn validate examples/full",
      "  kaspr-fn help render"
    })
final class KasprFn {
  /** The version in the jar's manifest; classes that are not in a jar have none. */
  static String version() {
    String version = KasprFn.class.getPackage().getImplementationVersion();
    return "kaspr-fn " + (version == null ? "development" : version);
  }
}
