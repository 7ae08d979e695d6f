package io.kaspr.fn.cli.files;

import io.kaspr.fn.cli.terminal.Colors;
import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.ResourceRef.Identity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a command compares with: apps, objects that apps were rendered to, or both.
 *
 * @param place its name in messages
 * @param config the configuration of the apps
 */
public record Baseline(String place, List<TextFile> files, Optional<Document> config) {

  /** The apps, rendered; their errors are printed. */
  public RenderedFiles apps(Streams streams) throws MalformedInputException {
    RenderedFiles rendered = RenderedFiles.of(Documents.ofKaspr(files), config);
    rendered.findings().stream()
        .filter(Finding::isError)
        .forEach(finding -> streams.err().println(finding.line(Colors.NONE)));
    return rendered;
  }

  /** The objects, and what each app is rendered to of which there is no object. */
  public List<Item> objects(Streams streams) throws MalformedInputException {
    Map<Identity, Item> objects = read();
    RenderedFiles apps = apps(streams);
    if (apps.hasErrors() && RenderedObject.among(objects.values()).isEmpty()) {
      throw new MalformedInputException(
          "--against " + place + ": its apps have errors, so there is nothing to compare with");
    }
    List<RenderedObject> rendered = RenderedObject.among(apps.rendering().generated());
    Set<Path> there = new HashSet<>();
    for (RenderedObject object : rendered) {
      if (objects.containsKey(object.item().reference().identity())) {
        there.add(object.file());
      }
    }
    List<Item> all = new ArrayList<>(objects.values());
    rendered.stream()
        .filter(object -> !there.contains(object.file()))
        .forEach(object -> all.add(object.item()));
    return List.copyOf(all);
  }

  private Map<Identity, Item> read() throws MalformedInputException {
    Map<Identity, Item> objects = new LinkedHashMap<>();
    for (TextFile file : files) {
      for (Item item : read(file)) {
        objects.putIfAbsent(item.reference().identity(), item);
      }
    }
    return objects;
  }

  /**
   * A file that is no YAML, such as a template, cannot have objects of ours without their group.
   */
  private static List<Item> read(TextFile file) throws MalformedInputException {
    try {
      String text = file.text();
      return file.isNamed() || TextFile.mentionsKaspr(text)
          ? ResourceLists.resources(text)
          : readable(text);
    } catch (MalformedInputException e) {
      throw new MalformedInputException(file.name() + ": " + e.getMessage());
    }
  }

  private static List<Item> readable(String text) {
    try {
      return ResourceLists.resources(text);
    } catch (MalformedInputException e) {
      return List.of();
    }
  }
}
