package io.kaspr.fn.cli.terminal;

/** Colours for a terminal, or none. */
public record Colors(boolean isOn) {
  public static final Colors NONE = new Colors(false);

  private static final String BOLD = "1";
  private static final String RED = "31";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";
  private static final String CYAN = "36";

  public String bold(String text) {
    return in(BOLD, text);
  }

  public String red(String text) {
    return in(RED, text);
  }

  public String green(String text) {
    return in(GREEN, text);
  }

  public String yellow(String text) {
    return in(YELLOW, text);
  }

  public String cyan(String text) {
    return in(CYAN, text);
  }

  private String in(String code, String text) {
    return isOn ? "\033[" + code + "m" + text + "\033[0m" : text;
  }
}
