package io.kaspr.fn.krm.merge;

import java.util.Optional;

/** Names the files of a package for new objects. */
@FunctionalInterface
public interface SourceFiles {

  /**
   * The file for the objects of a source.
   *
   * @param directory of the source's own file; empty at the root
   * @param shared whether another source has the same name
   */
  String file(String directory, String origin, Optional<String> namespace, boolean shared);
}
