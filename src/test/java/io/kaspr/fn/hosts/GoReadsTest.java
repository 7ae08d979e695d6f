package io.kaspr.fn.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaspr.fn.hosts.Command.Outcome;
import io.kaspr.fn.yaml.YamlWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reader of kubectl, which all hosts use, finds in what we write what we meant. */
@Tag("hosts")
final class GoReadsTest {
  private static final int TEXTS = 4000;

  private static final List<String> PARTS =
      List.of(
          "a",
          "é",
          "🐎",
          "0",
          "1",
          "0x1F",
          "0o7",
          "1e3",
          ".5",
          ".inf",
          ".NaN",
          "12:30",
          "2001-01-01",
          "true",
          "no",
          "y",
          "~",
          "null",
          "<<",
          "=",
          "-",
          "- ",
          "?",
          "? ",
          ":",
          ": ",
          " ",
          "  ",
          "#",
          " #",
          "\n",
          "\n\n",
          "\n  ",
          " \n",
          "\t",
          "\r",
          "'",
          "\"",
          "\\",
          "|",
          ">",
          "&",
          "*",
          "!",
          "%",
          "@",
          "`",
          "{",
          "}",
          "[",
          "]",
          ",",
          "...",
          "---",
          "\n---\n",
          "\n#",
          "\u0000",
          "\u001B",
          "\u007F",
          "\u0085",
          "\u00A0",
          "\u2028",
          "\uFEFF",
          "\uFFFE");

  private final Random random = new Random(1);

  @Test
  void findsEveryTextAndKeyAsItWas(@TempDir Path folder) throws Exception {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("apiVersion", "example.com/v1");
    tree.put("kind", "Texts");
    tree.put("metadata", Map.of("name", "texts"));
    tree.put("texts", texts());
    tree.put("long", Map.of("k".repeat(1024), 1, "k".repeat(1025), 2, "'".repeat(600), 3));

    assertThat(readByKubectl(YamlWriter.write(tree), folder)).isEqualTo(tree);
  }

  /** In every place: as keys, as values, in lists, and as last line of a block. */
  private Map<String, Object> texts() {
    Map<String, Object> texts = new LinkedHashMap<>();
    for (int i = 0; i < TEXTS / 4; i++) {
      texts.put(i + text(), text());
      texts.put(text(), List.of(text(), List.of(text()), Map.of("k", text())));
    }
    return texts;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int parts = random.nextInt(5); parts > 0; parts--) {
      text.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    return text.toString();
  }

  private static Object readByKubectl(String yaml, Path folder) throws Exception {
    String line = Hosts.kubectl() + " patch --local -f - -p {} --type merge -o json";
    Outcome outcome = Command.of(folder, line.split(" ")).reading(yaml).run();
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return new ObjectMapper().readValue(outcome.out(), Map.class);
  }
}
