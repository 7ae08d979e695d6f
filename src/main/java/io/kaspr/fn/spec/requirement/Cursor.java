package io.kaspr.fn.spec.requirement;

import io.kaspr.fn.spec.text.Chars;
import io.kaspr.fn.spec.text.Shown;
import java.util.function.IntPredicate;

/** A text that is read from left to right, and how far it has been read. */
final class Cursor {
  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at == text.length();
  }

  /** The next character, or a NUL at the end. */
  char peek() {
    return atEnd() ? 0 : text.charAt(at);
  }

  /** How many characters have been read. */
  int place() {
    return at;
  }

  /** Moves over this token, if it comes next. */
  boolean accept(String token) {
    boolean next = text.startsWith(token, at);
    at += next ? token.length() : 0;
    return next;
  }

  /** Moves over this word, if it comes next and ends there. */
  boolean acceptWord(String word) {
    int end = at + word.length();
    boolean ends = end >= text.length() || !isWordPart(text.charAt(end));
    return ends && accept(word);
  }

  private static boolean isWordPart(char c) {
    return Chars.isAlphanumeric(c) || c == '_' || c == '.';
  }

  /** Moves over all characters of a kind, and returns them. */
  String takeWhile(IntPredicate kind) {
    int start = at;
    while (!atEnd() && kind.test(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  /** Moves over spaces; whether there were any. */
  boolean spaces() {
    return !takeWhile(c -> c == ' ').isEmpty();
  }

  /** What has been read since a place. */
  String since(int place) {
    return text.substring(place, at);
  }

  /** What has not been read yet. */
  String rest() {
    return text.substring(at);
  }

  /** The complaint that something else should stand here. */
  IllegalArgumentException expected(String what) {
    return expected(what, at);
  }

  /** The complaint that something else should stand at a place. */
  IllegalArgumentException expected(String what, int place) {
    String where = place == text.length() ? "at its end" : "at character " + (place + 1);
    return new IllegalArgumentException(
        "must have " + what + " " + where + ", but is " + Shown.quoted(text));
  }
}
