package io.kaspr.fn.cli;

import io.kaspr.fn.KasprKinds;
import io.kaspr.fn.krm.DocumentSplitter;
import io.kaspr.fn.krm.Item;
import io.kaspr.fn.krm.MalformedInputException;
import io.kaspr.fn.krm.ResourceRef.Identity;
import io.kaspr.fn.krm.Result;
import io.kaspr.fn.krm.Result.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kaspr's resources in files of one or more documents; all other documents are passed over. */
final class Documents {
  private final Map<Identity, Document> documents = new LinkedHashMap<>();
  private final List<Finding> unreadable = new ArrayList<>();
  private final List<Finding> doubled = new ArrayList<>();

  private Documents() {}

  static Documents of(List<TextFile> files) {
    Documents documents = new Documents();
    files.forEach(documents::add);
    return documents;
  }

  /** The only document of a file, whatever it is. */
  static Document single(TextFile file) throws MalformedInputException {
    List<Item> items = DocumentSplitter.split(file.text());
    if (items.size() != 1) {
      throw new MalformedInputException("must have one document, but has " + items.size());
    }
    return document(file.name(), items.get(0));
  }

  private void add(TextFile file) {
    try {
      String text = file.text();
      if (file.isNamed() || TextFile.mentionsKaspr(text)) {
        add(file.name(), DocumentSplitter.mappings(text));
      }
    } catch (MalformedInputException e) {
      unreadable.add(Finding.of(file.name(), e));
    }
  }

  private void add(String file, List<Item> items) throws MalformedInputException {
    for (Item item : items) {
      if (KasprKinds.concern(item.reference())) {
        add(document(file, item));
      }
    }
  }

  private static Document document(String file, Item item) throws MalformedInputException {
    Item inPlace = item.belowEmptyLines();
    return new Document(file, inPlace, inPlace.tree());
  }

  private void add(Document document) {
    Document first = documents.putIfAbsent(document.item().reference().identity(), document);
    if (first != null) {
      String message = "is at " + first.place() + " as well; rename or remove one of them";
      doubled.add(document.finding(about(document, message)));
    }
  }

  private static Result about(Document document, String message) {
    return new Result(
        Severity.ERROR,
        message,
        Optional.of(document.item().reference()),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  /** Each resource once. */
  List<Document> all() {
    return List.copyOf(documents.values());
  }

  Optional<Document> find(Identity identity) {
    return Optional.ofNullable(documents.get(identity));
  }

  List<Finding> unreadable() {
    return List.copyOf(unreadable);
  }

  /** What is there more than once. */
  List<Finding> doubled() {
    return List.copyOf(doubled);
  }
}
