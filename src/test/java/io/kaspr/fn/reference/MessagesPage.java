package io.kaspr.fn.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The messages that docs/reference/messages.md tells of. */
final class MessagesPage {
  private static final Path FILE = Generated.FOLDER.resolve("messages.md");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final String DIFFERS = "…";

  private MessagesPage() {}

  /** A message, in which {@code …} stands for what differs. */
  record Entry(String section, String text) {
    Pattern pattern() {
      String parts =
          Arrays.stream(text.split(DIFFERS, -1))
              .map(Pattern::quote)
              .collect(Collectors.joining(".*?"));
      return Pattern.compile(parts);
    }

    boolean matches(String message) {
      return pattern().matcher(message).matches();
    }

    /** What does not differ. */
    List<String> words() {
      return Arrays.stream(text.split("[…']+"))
          .map(String::strip)
          .filter(word -> word.contains(" "))
          .toList();
    }

    boolean isOfCommands() {
      return section.equals("Commands");
    }

    /** Endings that any message may have. */
    boolean isEnding() {
      return text.startsWith(DIFFERS + ";") || text.startsWith(DIFFERS + " (");
    }

    @Override
    public String toString() {
      return text;
    }
  }

  static List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    String section = "";
    for (String line : Files.readAllLines(FILE)) {
      section = line.startsWith("## ") ? line.substring(3) : section;
      if (line.startsWith("| `")) {
        String first = line.substring(2).split(" \\| ", 2)[0];
        for (var code : CODE.matcher(first).results().toList()) {
          entries.add(new Entry(section, code.group(1)));
        }
      }
    }
    return entries;
  }
}
