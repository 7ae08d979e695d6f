package io.kaspr.fn.parse.field;

import io.kaspr.fn.yaml.Position;
import java.util.Optional;

/**
 * An error, warning or info about the value at a path of a resource.
 *
 * <p>The message is a fragment that reads on from the path: {@code spec.storage.size: must be an
 * amount such as 512Mi, but is 'plenty'}.
 *
 * @param currentValue the value there, if it is a scalar and no secret
 * @param proposedValue the value that should be there, if one is known to be right
 */
public record Problem(
    Severity severity,
    String path,
    String message,
    Optional<String> currentValue,
    Optional<String> proposedValue,
    Position position) {

  /** How bad it is; only an error stops the rendering. */
  public enum Severity {
    ERROR,
    WARNING,
    INFO
  }

  @Override
  public String toString() {
    return path + ": " + message;
  }
}
