package io.kaspr.fn.docs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The runnable blocks of a Markdown text. In those fenced as {@code console} each line that starts
 * with {@code $} is a command, lines that start with {@code >} go on with it, and what follows is
 * what it says. One whose fence names a file, as {@code yaml app.yaml}, is that file.
 */
final class RunnableBlocks {
  private static final String START = "```console";
  private static final Pattern FILE = Pattern.compile("```\\w+ [\\w./-]+");
  private static final String END = "```";
  private static final String PROMPT = "$ ";
  private static final String CONTINUATION = "> ";
  private static final String LEFT_OUT = "...";

  private final Checkout checkout;
  private final StringBuilder replayed = new StringBuilder();

  private RunnableBlocks(Checkout checkout) {
    this.checkout = checkout;
  }

  static boolean isIn(String markdown) {
    return markdown.contains(START + "\n");
  }

  /**
   * The text with what its commands really say; it is the same text where it is true. A block whose
   * commands call a program that is missing stays as it is.
   */
  static String replay(String markdown, Checkout checkout) throws IOException {
    RunnableBlocks blocks = new RunnableBlocks(checkout);
    List<String> block = new ArrayList<>();
    String fence = "";
    for (String line : markdown.lines().toList()) {
      if (!fence.isEmpty() && line.equals(END)) {
        blocks.end(fence, block);
        block.clear();
        fence = "";
      }
      if (fence.isEmpty()) {
        blocks.append(line);
        fence = line.equals(START) || FILE.matcher(line).matches() ? line : "";
      } else {
        block.add(line);
      }
    }
    return blocks.replayed.toString();
  }

  private void end(String fence, List<String> block) throws IOException {
    if (fence.equals(START)) {
      run(block);
    } else {
      checkout.write(fence.substring(fence.indexOf(' ') + 1), String.join("\n", block) + "\n");
      block.forEach(this::append);
    }
  }

  /** The commands of a block share a shell. */
  private void run(List<String> block) throws IOException {
    if (HostPrograms.areMissing(String.join("\n", block), checkout)) {
      block.forEach(this::append);
      return;
    }
    List<Step> steps = steps(block);
    List<String> outputs = checkout.run(steps.stream().map(Step::command).toList());
    for (int i = 0; i < steps.size(); i++) {
      append(PROMPT + steps.get(i).command().replace("\n", "\n" + CONTINUATION));
      replayed.append(steps.get(i).compared(outputs.get(i)));
    }
  }

  private static List<Step> steps(List<String> block) {
    List<Step> steps = new ArrayList<>();
    for (String line : block) {
      if (line.startsWith(PROMPT)) {
        steps.add(new Step(line.substring(PROMPT.length()), ""));
      } else if (steps.isEmpty()) {
        throw new IllegalArgumentException("a runnable block must start with '$ ': " + line);
      } else {
        steps.add(steps.remove(steps.size() - 1).with(line));
      }
    }
    return steps;
  }

  /** A command, and what the text shows of its output. */
  private record Step(String command, String shown) {
    Step with(String line) {
      return shown.isEmpty() && line.startsWith(CONTINUATION)
          ? new Step(command + "\n" + line.substring(CONTINUATION.length()), "")
          : new Step(command, shown + line + "\n");
    }

    /** What is shown, if that is all there is but for the lines that it leaves out. */
    String compared(String output) {
      StringBuilder pattern = new StringBuilder();
      shown.lines().forEach(line -> pattern.append(pattern(line)));
      return output.matches(pattern.toString()) ? shown : output;
    }

    private static String pattern(String line) {
      return line.equals(LEFT_OUT) ? "(?s:.*\n)?" : Pattern.quote(line) + "\n";
    }
  }

  private void append(String line) {
    replayed.append(line).append('\n');
  }
}
