package io.kaspr.fn.cli.argocd;

import io.kaspr.fn.cli.files.Documents;
import io.kaspr.fn.cli.files.ResourceLists;
import io.kaspr.fn.cli.files.TextFile;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.scan.DocumentSplitter;
import io.kaspr.fn.krm.scan.DocumentText;
import io.kaspr.fn.yaml.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the manifests of a file. As in Argo CD, what does not look like a manifest is left out, and
 * what looks like one and is none is an error: the cluster would lose it.
 */
final class ManifestReader implements Documents.Reader {
  private final List<String> notes = new ArrayList<>();

  /** What was left out. */
  List<String> notes() {
    return notes;
  }

  @Override
  public List<Item> items(TextFile file) throws MalformedInputException {
    List<Item> manifests = new ArrayList<>();
    Found found = read(file);
    for (Item item : found.mappings()) {
      Optional<Item> manifest = ManifestFields.complete(item);
      if (manifest.isPresent()) {
        manifests.add(manifest.get());
      } else {
        note(
            file,
            item.positionInInput(item.tree().position()),
            "is left out, as it is no manifest");
      }
    }
    for (DocumentText other : found.others()) {
      leaveOut(other, file);
    }
    return manifests;
  }

  /** The documents of a file: mappings, those of lists too, and others that have a value. */
  private record Found(List<Item> mappings, List<DocumentText> others) {}

  private Found read(TextFile file) throws MalformedInputException {
    try {
      String text = file.text();
      return documents(RawText.isLeftOut(text) ? "" : text);
    } catch (MalformedInputException e) {
      String text = file.ascii();
      if (!RawText.isLeftOut(text) && hasField(text, "apiVersion") && hasField(text, "kind")) {
        throw e;
      }
      if (!RawText.isLeftOut(text)) {
        note(file, e.position().orElse(Position.START), "is left out, as it is no YAML");
      }
      return new Found(List.of(), List.of());
    }
  }

  /** Whether a field is in a text that cannot be read. */
  private static boolean hasField(String text, String name) {
    return text.contains(name + ":") || text.contains(name + "\"") || text.contains(name + "'");
  }

  private static Found documents(String text) throws MalformedInputException {
    Found found = new Found(new ArrayList<>(), new ArrayList<>());
    for (DocumentText document : DocumentSplitter.documents(text)) {
      Optional<Item> mapping = document.mapping();
      if (mapping.isPresent()) {
        found.mappings().addAll(ResourceLists.unpacked(mapping.get()));
      } else if (!document.isEmpty()) {
        found.others().add(document);
      }
    }
    for (Item item : found.mappings()) {
      ManifestFields.check(item);
    }
    return found;
  }

  /** A list has no place in Argo CD, so that nothing can hang on it but an app. */
  private void leaveOut(DocumentText document, TextFile file) throws MalformedInputException {
    if (RawText.looksLikeApp(document.text())) {
      throw new MalformedInputException(
          "every document must be a mapping; make each of a list's resources a document",
          document.start());
    }
    note(file, document.start(), "is left out, as it is no manifest");
  }

  private void note(TextFile file, Position position, String what) {
    notes.add(file.name() + ":" + position + " " + what);
  }
}
