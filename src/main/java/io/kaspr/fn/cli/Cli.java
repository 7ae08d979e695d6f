package io.kaspr.fn.cli;

import io.kaspr.fn.cli.argocd.ArgoCdCheckCommand;
import io.kaspr.fn.cli.argocd.ArgoCdDiscoverCommand;
import io.kaspr.fn.cli.argocd.ArgoCdGenerateCommand;
import io.kaspr.fn.cli.schema.CrdsCommand;
import io.kaspr.fn.cli.schema.SchemaCommand;
import io.kaspr.fn.cli.terminal.Failures;
import io.kaspr.fn.cli.terminal.OutputOptions;
import io.kaspr.fn.cli.terminal.ReaderGoneException;
import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.function.ExitCode;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command line: all commands, and how they fail. */
public final class Cli {
  private static final OptionSpec VERSION =
      OptionSpec.builder("-V", "--version")
          .versionHelp(true)
          .description("Show the version.")
          .build();

  private Cli() {}

  /** Runs one command and returns the exit code of the process. */
  public static int run(String[] args, InputStream in, OutputStream out, PrintStream err)
      throws IOException {
    CommandLine program = program(new Streams(in, out, err));
    PrintWriter help = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    program.setOut(help);
    int exitCode = program.execute(args);
    help.flush();
    return exitCode;
  }

  /** All commands; they write to the streams, and their help to the program's own writer. */
  static CommandLine program(Streams streams) {
    CommandLine program = new CommandLine(new KasprFn());
    program.addSubcommand(new RenderCommand(streams));
    program.addSubcommand(new ValidateCommand(streams));
    program.addSubcommand(new ExplainCommand(streams));
    program.addSubcommand(new DiffCommand(streams));
    program.addSubcommand(new ScriptCommand(streams));
    program.addSubcommand(new CrdsCommand(streams));
    program.addSubcommand(new SchemaCommand(streams));
    program.addSubcommand(new CompletionCommand(streams));
    program.addSubcommand(new ArgoCdDiscoverCommand(streams));
    program.addSubcommand(new ArgoCdGenerateCommand(streams));
    program.addSubcommand(new ArgoCdCheckCommand(streams));
    program.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
    program.setCaseInsensitiveEnumValuesAllowed(true);
    program.setParameterExceptionHandler(new UsageErrors(streams));
    program.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command, streams));
    program.getCommandSpec().version(KasprFn.version()).addOption(VERSION);
    addHelp(program.getCommandSpec());
    program.getSubcommands().values().forEach(Cli::addCommonParts);
    program.addSubcommand(help());
    return program;
  }

  private static CommandLine help() {
    CommandLine help = new CommandLine(new CommandLine.HelpCommand());
    help.getCommandSpec()
        .usageMessage()
        .header("Show the help of a command, or of the program.")
        .synopsisHeading("%nusage: ")
        .descriptionHeading("")
        .description();
    return help;
  }

  private static void addCommonParts(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    spec.usageMessage()
        .synopsisHeading("%nusage: ")
        .descriptionHeading("%n")
        .parameterListHeading("%narguments:%n")
        .optionListHeading("%noptions:%n")
        .exitCodeListHeading("%nexit codes:%n")
        .footerHeading("%nexamples:%n");
    addHelp(spec);
  }

  private static void addHelp(CommandSpec spec) {
    if (!spec.optionsMap().containsKey("--help")) {
      OptionSpec.Builder help = OptionSpec.builder("-h", "--help").usageHelp(true);
      spec.addOption(help.description("Show this help.").build());
    }
  }

  /** Input that cannot be read gets one line; any other exception is a fault of ours. */
  private static int failed(Exception e, CommandLine command, Streams streams) throws IOException {
    if (e instanceof ReaderGoneException) {
      return ExitCode.READER_GONE;
    }
    String message = message(e);
    streams.say(message);
    OutputOptions.printFailure(streams, message, command.getParseResult());
    return ExitCode.MALFORMED_INPUT;
  }

  private static String message(Exception e) {
    if (e instanceof IOException io) {
      return Failures.sentence(io);
    }
    return e instanceof MalformedInputException
        ? String.valueOf(e.getMessage())
        : Failures.unforeseen(e);
  }
}
