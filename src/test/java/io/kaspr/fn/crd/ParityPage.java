package io.kaspr.fn.crd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The tables of docs/parity.md. */
record ParityPage(List<Row> differences, List<Row> notRendered) {
  private static final Path FILE = Path.of("docs/parity.md");
  private static final String FIELDS = "Fields that are not rendered, or have no effect";
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** One line of a table, below the heading of its section. */
  record Row(String section, List<String> cells) {

    /** What is set in code in a cell. */
    List<String> code(int cell) {
      return CODE.matcher(cells.get(cell)).results().map(match -> match.group(1)).toList();
    }

    @Override
    public String toString() {
      return section + ": " + cells.get(0);
    }
  }

  static ParityPage read() throws IOException {
    List<Row> rows = new ArrayList<>();
    String section = "";
    for (String line : Files.readAllLines(FILE)) {
      if (line.startsWith("## ")) {
        section = line.substring(3);
      } else if (line.startsWith("|")) {
        rows.add(new Row(section, cells(line)));
      }
    }
    return new ParityPage(
        content(rows.stream().filter(row -> !row.section().equals(FIELDS)).toList()),
        content(rows.stream().filter(row -> row.section().equals(FIELDS)).toList()));
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1).split("\\|", -1)).map(String::strip).toList();
  }

  /** Without the heads of the tables and the rules below them. */
  private static List<Row> content(List<Row> rows) {
    List<Row> content = new ArrayList<>();
    for (Row row : rows) {
      if (row.cells().get(0).startsWith("---")) {
        content.remove(content.size() - 1);
      } else {
        content.add(row);
      }
    }
    return List.copyOf(content);
  }
}
