package io.kaspr.fn.krm.scan;

import io.kaspr.fn.krm.item.Excerpt;
import io.kaspr.fn.krm.item.HeaderEvents;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.ItemHeader;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.yaml.Position;
import java.util.Optional;

/**
 * One of the YAML documents of a text.
 *
 * @param line the line of the whole text, from 1, that it starts on
 */
public record DocumentText(String text, int line) {

  /** Where its first character stands that is no white space. */
  public Position start() {
    String blank = text.substring(0, text.length() - text.stripLeading().length());
    int lines = (int) blank.chars().filter(c -> c == '\n').count();
    return new Position(line + lines, blank.length() - blank.lastIndexOf('\n'));
  }

  /** Whether it has no value, or null. */
  public boolean isEmpty() throws MalformedInputException {
    return HeaderEvents.isEmptyOrNull(text, line);
  }

  /** The document as an item; empty if it is no mapping. */
  public Optional<Item> mapping() throws MalformedInputException {
    Optional<ItemHeader> header = DocumentLines.header(text);
    return header.isPresent() || HeaderEvents.isMapping(text, line)
        ? Optional.of(item(header))
        : Optional.empty();
  }

  /** The document as an item; empty if it has no value, and an error if it is no mapping. */
  Optional<Item> value() throws MalformedInputException {
    Optional<ItemHeader> header = DocumentLines.header(text);
    return header.isPresent() || !isEmpty() ? Optional.of(item(header)) : Optional.empty();
  }

  private Item item(Optional<ItemHeader> header) throws MalformedInputException {
    return Item.of(Excerpt.whole(text), line, header, "every document");
  }
}
