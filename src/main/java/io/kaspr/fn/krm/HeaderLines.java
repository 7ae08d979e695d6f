package io.kaspr.fn.krm;

import java.util.Optional;

/** Gathers an item's header from its lines, so that most items are never parsed. */
final class HeaderLines {
  private static final int NOT_SEEN = -1;

  private Optional<String> apiVersion = Optional.empty();
  private Optional<String> kind = Optional.empty();
  private Optional<String> namespace = Optional.empty();
  private Optional<String> name = Optional.empty();
  private int column = NOT_SEEN;
  private int metadataColumn = NOT_SEEN;
  private boolean inMetadata;
  private boolean plain = true;

  /** Whether no line was taken yet. */
  boolean isNew() {
    return column == NOT_SEEN;
  }

  /** Takes the part of a line that starts at this column: {@code text} from {@code from} on. */
  void line(int at, String text, int from, int to) {
    if (column == NOT_SEEN) {
      column = at;
      plain = beginsAsUsual(text, from) || beginsMapping(text.substring(from, to));
    }
    if (at <= column) {
      topLevel(text, from, to);
    } else if (inMetadata) {
      metadata(at, text, from, to);
    }
  }

  private static boolean beginsAsUsual(String text, int from) {
    return text.startsWith("apiVersion: ", from) || text.startsWith("kind: ", from);
  }

  /** An item can also be a list or a single value, which the events tell. */
  private static boolean beginsMapping(String content) {
    int comment = content.indexOf(" #");
    String said = (comment < 0 ? content : content.substring(0, comment)).stripTrailing();
    return !said.startsWith("-") && (said.contains(": ") || said.endsWith(":"));
  }

  private void topLevel(String text, int from, int to) {
    inMetadata = isKey("metadata:", text, from, to);
    if (inMetadata) {
      String value = text.substring(text.indexOf(':', from) + 1, to).strip();
      plain &= value.isEmpty() || value.startsWith("#");
    } else if (isKey("apiVersion:", text, from, to)) {
      apiVersion = value(text, from, to);
    } else if (isKey("kind:", text, from, to)) {
      kind = value(text, from, to);
    } else {
      plain &= isPlainKey(text, from, to);
    }
  }

  private void metadata(int at, String text, int from, int to) {
    if (metadataColumn == NOT_SEEN) {
      metadataColumn = at;
    }
    if (at > metadataColumn) {
      return;
    }
    if (isKey("name:", text, from, to)) {
      name = value(text, from, to);
    } else if (isKey("namespace:", text, from, to)) {
      namespace = value(text, from, to);
    } else {
      plain &= isPlainKey(text, from, to);
    }
  }

  /** Whether this key and its colon stand there; without a space behind, a colon is the key's. */
  private static boolean isKey(String key, String text, int from, int to) {
    int end = from + key.length();
    return text.startsWith(key, from)
        && (end == to || text.charAt(end) == ' ' || text.charAt(end) == '\t');
  }

  /** Whether it is clear that this is none of the header's keys; one may have space behind it. */
  private static boolean isPlainKey(String text, int from, int to) {
    char before = text.charAt(from);
    boolean spaced = false;
    for (int i = from + 1; i < to && !spaced; i++) {
      char c = text.charAt(i);
      spaced = c == '\t' || (c == ':' && before == ' ');
      before = c;
    }
    return !spaced && (Character.isLetter(text.charAt(from)) || text.charAt(from) == '-');
  }

  private Optional<String> value(String text, int from, int to) {
    Optional<String> value = PlainScalars.value(text.substring(text.indexOf(':', from) + 1, to));
    plain &= value.isPresent() && !HeaderEvents.isNull(value.get());
    return value;
  }

  /** The header; empty where the lines were not plain enough to be sure. */
  Optional<ItemHeader> header() {
    return plain && !isNew()
        ? Optional.of(new ItemHeader(apiVersion, kind, namespace, name))
        : Optional.empty();
  }
}
