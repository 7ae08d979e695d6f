package io.kaspr.fn.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes completions for the shell fish, for which picocli cannot. */
final class FishCompletion {
  private final String program;
  private final StringBuilder script = new StringBuilder();

  private FishCompletion(String program) {
    this.program = program;
  }

  static String of(CommandLine commandLine) {
    FishCompletion completion = new FishCompletion(commandLine.getCommandName());
    completion.options("__fish_use_subcommand", commandLine.getCommandSpec());
    for (Map.Entry<String, CommandLine> entry : commandLine.getSubcommands().entrySet()) {
      completion.command(entry.getKey(), entry.getValue().getCommandSpec());
    }
    return completion.script.toString();
  }

  private void command(String name, CommandSpec spec) {
    String header = String.join(" ", spec.usageMessage().header());
    line("__fish_use_subcommand", "-f -a " + name + described(header));
    String here = "__fish_seen_subcommand_from " + name;
    options(here, spec);
    spec.positionalParameters().forEach(p -> words(here, p.completionCandidates()));
  }

  private void options(String condition, CommandSpec spec) {
    for (OptionSpec option : spec.options()) {
      StringBuilder words = new StringBuilder();
      for (String name : option.names()) {
        words.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.charAt(1));
      }
      if (option.arity().max() > 0) {
        words.append(" -r");
      }
      String choices = joined(option.completionCandidates());
      words.append(choices.isEmpty() ? "" : " -f -a " + quoted(choices));
      String description = String.join(" ", option.description());
      line(condition, words.substring(1) + described(description.replaceAll("[;:.].*", "")));
    }
  }

  private void words(String condition, Iterable<String> candidates) {
    String choices = joined(candidates);
    if (!choices.isEmpty()) {
      line(condition, "-f -a " + quoted(choices));
    }
  }

  @SuppressWarnings("NullAway") // picocli's null: any word
  private static String joined(Iterable<String> candidates) {
    List<String> words =
        candidates == null
            ? List.of()
            : StreamSupport.stream(candidates.spliterator(), false).toList();
    return String.join(" ", words);
  }

  private static String described(String text) {
    return " -d " + quoted(text);
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private void line(String condition, String words) {
    script
        .append("complete -c ")
        .append(program)
        .append(" -n '")
        .append(condition)
        .append("' ")
        .append(words)
        .append('\n');
  }
}
