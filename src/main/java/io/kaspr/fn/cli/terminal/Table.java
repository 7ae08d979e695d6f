package io.kaspr.fn.cli.terminal;

import java.util.List;

/** Lays out rows of cells, each column as wide as its widest cell. */
public final class Table {
  private static final String GAP = "  ";

  private Table() {}

  /** The rows as lines; the first row names the columns. */
  public static String of(List<List<String>> rows, Colors colors) {
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        int width = width(rows, column) + GAP.length();
        line.append(row.get(column)).append(" ".repeat(width - row.get(column).length()));
      }
      String text = line.toString().stripTrailing();
      table.append(table.isEmpty() ? colors.bold(text) : text).append('\n');
    }
    return table.toString();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
