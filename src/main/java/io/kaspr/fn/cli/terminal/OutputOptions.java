package io.kaspr.fn.cli.terminal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The options for the form of a command's output: text, perhaps with colours, or JSON. */
public final class OutputOptions {
  private static final String NAME = "--output";

  @Mixin private final ColorOption color = new ColorOption();

  @Option(
      names = NAME,
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

  /** Prints why there is no output, for programs; for people it is said already. */
  public void printErrors(Streams streams, List<Map<String, Object>> facts) throws IOException {
    print(streams, facts, colors -> "");
  }

  /** The same for a command that has failed; one without such output prints nothing. */
  public static void printFailure(Streams streams, String message, ParseResult command)
      throws IOException {
    if (command.matchedOptionValue(NAME, Form.TEXT) == Form.JSON) {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("severity", "error");
      facts.put("message", message);
      streams.print(Json.write(List.of(facts)));
    }
  }

  /** Prints the text, or {@code facts} as a JSON array, one object each. */
  public void print(Streams streams, List<Map<String, Object>> facts, Function<Colors, String> text)
      throws IOException {
    streams.print(isText() ? text.apply(color.colors(streams)) : Json.write(facts));
  }
}
