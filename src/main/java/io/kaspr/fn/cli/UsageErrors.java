package io.kaspr.fn.cli;

import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.function.ExitCode;
import io.kaspr.fn.parse.field.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line, and where its use is described. */
record UsageErrors(Streams streams) implements IParameterExceptionHandler {
  private static final Pattern CHOICES = Pattern.compile("(\\[[A-Z, ]+]) \\(case-insensitive\\)");

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    streams.say(message(e, command) + "; " + name + " --help shows what there is");
    return ExitCode.MALFORMED_INPUT;
  }

  private static String message(ParameterException e, CommandLine command) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0), command);
    }
    String message = CHOICES.matcher(String.valueOf(e.getMessage())).replaceAll(UsageErrors::words);
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + withoutFullStop(message.substring(1));
  }

  /** Choices in lower case, as in the help: picocli shows the names of constants. */
  private static String words(MatchResult choices) {
    return choices.group(1).toLowerCase(Locale.ROOT);
  }

  private static String withoutFullStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static String unmatched(String word, CommandLine command) {
    if (word.startsWith("-")) {
      List<String> options = List.copyOf(command.getCommandSpec().optionsMap().keySet());
      return "there is no option '" + word + "'" + hint(word, options);
    }
    List<String> commands = List.copyOf(command.getSubcommands().keySet());
    return commands.isEmpty()
        ? "'" + word + "' is one argument too many"
        : "there is no command '" + word + "'" + hint(word, commands);
  }

  /** No hint for options of one letter: any two of them are similar. */
  private static String hint(String word, List<String> known) {
    if (word.length() <= "-x".length()) {
      return "";
    }
    return Nearest.to(word, known).map(nearest -> ", did you mean '" + nearest + "'?").orElse("");
  }
}
