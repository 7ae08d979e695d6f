package io.kaspr.fn.cli;

/** Colours for a terminal, or none. */
record Colors(boolean isOn) {
  static final Colors NONE = new Colors(false);

  private static final String BOLD = "1";
  private static final String RED = "31";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";
  private static final String CYAN = "36";

  String bold(String text) {
    return in(BOLD, text);
  }

  String red(String text) {
    return in(RED, text);
  }

  String green(String text) {
    return in(GREEN, text);
  }

  String yellow(String text) {
    return in(YELLOW, text);
  }

  String cyan(String text) {
    return in(CYAN, text);
  }

  private String in(String code, String text) {
    return isOn ? "\033[" + code + "m" + text + "\033[0m" : text;
  }
}
