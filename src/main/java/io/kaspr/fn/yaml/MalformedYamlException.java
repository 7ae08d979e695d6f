package io.kaspr.fn.yaml;

/** A text that is no valid YAML, and where the fault is. */
public final class MalformedYamlException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Position position;

  public MalformedYamlException(String message, Position position) {
    super(message);
    this.position = position;
  }

  public Position position() {
    return position;
  }
}
