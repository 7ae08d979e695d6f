package io.kaspr.fn.cli;

import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.function.ExitCode;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands and options. */
@Command(
    name = "completion",
    header = "Print the completions for a shell.",
    description = "Commands, options and their values are completed.",
    exitCodeList = {"0:printed", "2:there is no such shell"},
    footer = {
      "  source <(kaspr-fn completion bash)     # in ~/.bashrc, or zsh in ~/.zshrc",
      "  kaspr-fn completion fish > ~/.config/fish/completions/kaspr-fn.fish"
    })
final class CompletionCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
  private Shell shell = Shell.BASH;

  @Spec private CommandSpec command = CommandSpec.create();

  private final Streams streams;

  CompletionCommand(Streams streams) {
    this.streams = streams;
  }

  /** The shells that have completions. */
  enum Shell {
    BASH,
    ZSH,
    FISH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws IOException {
    CommandLine program = command.root().commandLine();
    String name = program.getCommandName();
    streams.print(
        shell == Shell.FISH ? FishCompletion.of(program) : AutoComplete.bash(name, program));
    return ExitCode.OK;
  }
}
