package io.kaspr.fn.krm.merge;

import static java.util.Objects.requireNonNull;

import io.kaspr.fn.krm.item.Result.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What a merge does with sources, and with objects that no source yields any more.
 *
 * @param files where new objects go
 * @param inPaths a text that all paths of these files have
 * @param dropSources whether sources and their companions leave the list
 * @param prune whether objects go whose source is not in the list
 * @param removal how severe it is that an object goes
 * @param untouched sources that are in the list and yield nothing: their objects stay as they are
 */
public record MergePolicy(
    SourceFiles files,
    String inPaths,
    boolean dropSources,
    boolean prune,
    Severity removal,
    List<Source> untouched) {
  public MergePolicy {
    requireNonNull(files, "files");
    requireNonNull(inPaths, "inPaths");
    requireNonNull(removal, "removal");
    untouched = List.copyOf(untouched);
  }

  boolean spares(String origin, Optional<String> namespace) {
    return untouched.stream().anyMatch(source -> source.owns(origin, namespace));
  }
}
