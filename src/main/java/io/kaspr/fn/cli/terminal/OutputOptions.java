package io.kaspr.fn.cli.terminal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options for the form of a command's output: text, perhaps with colours, or JSON. */
public final class OutputOptions {
  @Mixin private final ColorOption color = new ColorOption();

  @Option(
      names = "--output",
      paramLabel = "FORM",
      description = "Form of the output: ${COMPLETION-CANDIDATES}.")
  private Form form = Form.TEXT;

  /** The values of --output. */
  enum Form {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isText() {
    return form == Form.TEXT;
  }

  /** Prints the text, or {@code facts} as a JSON array, one object each. */
  public void print(Streams streams, List<Map<String, Object>> facts, Function<Colors, String> text)
      throws IOException {
    streams.print(isText() ? text.apply(color.colors(streams)) : Json.write(facts));
  }
}
