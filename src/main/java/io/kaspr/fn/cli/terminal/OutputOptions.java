package io.kaspr.fn.cli.terminal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** For whom a command's output is: a person, perhaps with colours, or a program. */
public final class OutputOptions {
  @Mixin private final ColorOption color = new ColorOption();

  @Option(
      names = "--output",
      paramLabel = "FORM",
      description = "Form of the output: ${COMPLETION-CANDIDATES}.")
  private Form form = Form.TEXT;

  /** What can be asked for. */
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

  /** Prints what was found in the form that was asked for; {@code facts} are for a program. */
  public void print(Streams streams, List<Map<String, Object>> facts, Function<Colors, String> text)
      throws IOException {
    streams.print(isText() ? text.apply(color.colors(streams)) : Json.write(facts));
  }
}
