package io.kaspr.fn.cli.files;

import io.kaspr.fn.function.KubectlLists;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.ResourceRef.Identity;
import io.kaspr.fn.krm.item.Result;
import io.kaspr.fn.krm.item.Result.Severity;
import io.kaspr.fn.krm.scan.DocumentSplitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources in files; of Kaspr's resources with the same name only the first. */
public final class Documents {
  private final boolean onlyKaspr;
  private final List<Document> all = new ArrayList<>();
  private final Map<Identity, Document> byIdentity = new HashMap<>();
  private final List<Finding> unreadable = new ArrayList<>();
  private final List<Finding> duplicates = new ArrayList<>();

  private Documents(boolean onlyKaspr) {
    this.onlyKaspr = onlyKaspr;
  }

  /** Kaspr's resources; everything else in the files is ignored. */
  static Documents ofKaspr(List<TextFile> files) {
    return of(files, true);
  }

  /** All resources; a file with a document that is no mapping is unreadable. */
  public static Documents ofAll(List<TextFile> files) {
    return of(files, false);
  }

  private static Documents of(List<TextFile> files, boolean onlyKaspr) {
    Documents documents = new Documents(onlyKaspr);
    files.forEach(documents::add);
    return documents;
  }

  /** The only document of a file; several or none are malformed input. */
  static Document single(TextFile file) throws MalformedInputException {
    List<Item> items = DocumentSplitter.split(file.text());
    if (items.size() != 1) {
      throw new MalformedInputException("must have one document, but has " + items.size());
    }
    return Document.parsed(file.name(), items.get(0));
  }

  private void add(TextFile file) {
    try {
      for (Item item : onlyKaspr ? kasprItems(file) : DocumentSplitter.split(file.text())) {
        add(document(file.name(), item));
      }
    } catch (MalformedInputException e) {
      unreadable.add(Finding.of(file.name(), e));
    }
  }

  private static List<Item> kasprItems(TextFile file) throws MalformedInputException {
    String text = file.text();
    return file.isNamed() || TextFile.mentionsKaspr(text)
        ? DocumentSplitter.mappings(text).stream().filter(Documents::isKaspr).toList()
        : List.of();
  }

  private static boolean isKaspr(Item item) {
    return KubectlLists.concernsKaspr(item);
  }

  private static Document document(String file, Item item) throws MalformedInputException {
    return isKaspr(item) ? Document.parsed(file, item) : new Document(file, item, Optional.empty());
  }

  private void add(Document document) {
    Document first = byIdentity.putIfAbsent(document.item().reference().identity(), document);
    boolean hasName = !document.item().reference().name().isEmpty();
    if (first == null || !hasName || !isKaspr(document.item())) {
      all.add(document);
    } else {
      String message = "is at " + first.place() + " as well; rename or remove one of them";
      duplicates.add(document.finding(about(document, message)));
    }
  }

  private static Result about(Document document, String message) {
    return Result.about(Severity.ERROR, document.item().reference(), Optional.empty(), message);
  }

  /** The items as one text of several documents. */
  public static String text(List<Item> items) {
    return String.join("---\n", items.stream().map(Item::document).toList());
  }

  public List<Document> all() {
    return List.copyOf(all);
  }

  public Optional<Document> find(Identity identity) {
    return Optional.ofNullable(byIdentity.get(identity));
  }

  /** Errors of files that cannot be read. */
  List<Finding> unreadable() {
    return List.copyOf(unreadable);
  }

  /** Errors about resources of Kaspr after the first of the same name. */
  List<Finding> duplicates() {
    return List.copyOf(duplicates);
  }
}
