package io.kaspr.fn.cli;

import io.kaspr.fn.krm.MalformedInputException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command on apps that are rendered: with an error in any file it says so and does nothing. */
abstract sealed class AppsCommand implements Callable<Integer>
    permits RenderCommand, ExplainCommand, DiffCommand, ScriptCommand {
  @Mixin final Inputs inputs = new Inputs();

  final Streams streams;

  AppsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public final Integer call() throws IOException, MalformedInputException {
    Rendered rendered = inputs.render(streams);
    return rendered.hasErrors() ? refusal(rendered) : run(rendered);
  }

  /** The exit code where there are errors. */
  int refusal(Rendered rendered) {
    return rendered.exitCode();
  }

  /** Does what the command is for; the exit code. */
  abstract int run(Rendered rendered) throws IOException, MalformedInputException;
}
