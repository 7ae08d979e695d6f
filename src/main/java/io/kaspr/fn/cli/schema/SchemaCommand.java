package io.kaspr.fn.cli.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaspr.fn.cli.terminal.Json;
import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.function.ExitCode;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.parse.field.Nearest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the JSON Schema by which an editor completes and checks resources and settings. */
@Command(
    name = "schema",
    header = "Print a JSON Schema for editors.",
    description =
        "It is made of the CustomResourceDefinitions and is stricter: an unknown field is an error,"
            + " as it would have no effect.",
    exitCodeList = {"0:printed", "2:there is no such kind"},
    footer = {
      "  kaspr-fn schema KasprApp > kasprapp.schema.json",
      "and as the first line of a manifest, for editors with yaml-language-server:",
      "  # yaml-language-server: $schema=kasprapp.schema.json"
    })
public final class SchemaCommand implements Callable<Integer> {
  private static final String ALL = "all";

  @Parameters(
      arity = "0..1",
      paramLabel = "KIND",
      completionCandidates = Kinds.class,
      description = "${COMPLETION-CANDIDATES}; all, the default, is for files with several kinds.")
  private String kind = ALL;

  private final Streams streams;

  public SchemaCommand(Streams streams) {
    this.streams = streams;
  }

  /** The values of the argument, for completion. */
  static final class Kinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names().iterator();
    }
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(Crds.kindsAndSettings());
    names.add(ALL);
    return names;
  }

  @Override
  public Integer call() throws IOException, MalformedInputException {
    String known = known();
    ObjectNode schema =
        known.equals(ALL) ? EditorSchema.documentOfAll() : EditorSchema.document(known);
    streams.print(Json.write(schema));
    return ExitCode.OK;
  }

  private String known() throws MalformedInputException {
    for (String name : names()) {
      if (name.equalsIgnoreCase(kind)) {
        return name;
      }
    }
    String hint =
        Nearest.to(kind, names())
            .map(name -> "did you mean '" + name + "'?")
            .orElse("there are " + String.join(", ", names()));
    throw new MalformedInputException("there is no kind '" + kind + "'; " + hint);
  }
}
