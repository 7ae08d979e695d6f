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
  private final List<Document> all = new ArrayList<>();
  private final Map<Identity, Document> byIdentity = new HashMap<>();
  private final List<Finding> unreadable = new ArrayList<>();
  private final List<Finding> duplicates = new ArrayList<>();

  /** Finds the resources of a file. */
  public interface Reader {
    List<Item> items(TextFile file) throws MalformedInputException;
  }

  private Documents() {}

  /** Kaspr's resources; everything else in the files is ignored. */
  static Documents ofKaspr(List<TextFile> files) {
    return of(files, Documents::kasprItems);
  }

  /** The resources of files as a reader finds them. */
  public static Documents of(List<TextFile> files, Reader reader) {
    Documents documents = new Documents();
    files.forEach(file -> documents.add(file, reader));
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

  private void add(TextFile file, Reader reader) {
    try {
      for (Item item : reader.items(file)) {
        add(document(file.name(), item));
      }
    } catch (MalformedInputException e) {
      unreadable.add(Finding.of(file.name(), e));
    }
  }

  private static List<Item> kasprItems(TextFile file) throws MalformedInputException {
    String text = file.text();
    return file.isNamed() || TextFile.mentionsKaspr(text)
        ? ResourceLists.resources(text).stream().filter(Documents::isKaspr).toList()
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
