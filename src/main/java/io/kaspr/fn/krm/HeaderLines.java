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
      plain = beginsMapping(text.substring(from, to));
    }
    if (at <= column) {
      topLevel(text.substring(from, to));
    } else if (inMetadata) {
      metadata(at, text.substring(from, to));
    }
  }

  /** An item can also be a list or a single value, which the events tell. */
  private static boolean beginsMapping(String content) {
    int comment = content.indexOf(" #");
    String said = (comment < 0 ? content : content.substring(0, comment)).stripTrailing();
    return !said.startsWith("-") && (said.contains(": ") || said.endsWith(":"));
  }

  private void topLevel(String content) {
    inMetadata = isKey(content, "metadata");
    if (inMetadata) {
      String value = content.substring("metadata:".length()).strip();
      plain &= value.isEmpty() || value.startsWith("#");
    } else if (isKey(content, "apiVersion")) {
      apiVersion = value(content);
    } else if (isKey(content, "kind")) {
      kind = value(content);
    } else {
      plain &= isPlainKey(content);
    }
  }

  private void metadata(int at, String content) {
    if (metadataColumn == NOT_SEEN) {
      metadataColumn = at;
    }
    if (at > metadataColumn) {
      return;
    }
    if (isKey(content, "name")) {
      name = value(content);
    } else if (isKey(content, "namespace")) {
      namespace = value(content);
    } else {
      plain &= isPlainKey(content);
    }
  }

  /** Whether it is clear that this is none of the header's keys; one may have space behind it. */
  private static boolean isPlainKey(String content) {
    char first = content.charAt(0);
    boolean spaced = content.contains(" :") || content.contains("\t");
    return !spaced && (Character.isLetter(first) || first == '-');
  }

  private static boolean isKey(String content, String key) {
    return content.startsWith(key)
        && content.length() > key.length()
        && content.charAt(key.length()) == ':';
  }

  private Optional<String> value(String content) {
    Optional<String> value = PlainScalars.value(content.substring(content.indexOf(':') + 1));
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
