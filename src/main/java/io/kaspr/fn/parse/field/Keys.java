package io.kaspr.fn.parse.field;

import io.kaspr.fn.parse.field.Problem.Severity;
import io.kaspr.fn.yaml.Node.Entry;
import io.kaspr.fn.yaml.Node.Mapping;
import io.kaspr.fn.yaml.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reports keys of a mapping that are duplicate or not known. */
record Keys(Problems problems, String path, Mapping mapping) {

  void complainOfDuplicates() {
    Map<String, Position> first = new HashMap<>();
    for (Entry entry : mapping.entries()) {
      Position earlier = first.putIfAbsent(entry.key(), entry.position());
      if (earlier != null) {
        String message =
            "is there twice, for the first time " + entry.position().distanceOf(earlier);
        report(Severity.ERROR, entry, message + "; remove one of the two");
      }
    }
  }

  /** Reports unknown keys: a warning in resources, an error in settings. */
  void noteUnknown(List<String> known, UnaryOperator<String> hints) {
    complainOfDuplicates();
    for (Entry entry : unknown(known)) {
      String hint = hints.apply(entry.key());
      if (problems.areOfSettings()) {
        String message = "there is no such setting" + settingHint(entry.key(), hint, known);
        new Field(problems, Paths.child(path, entry.key()), entry.key(), entry.value())
            .complain(message);
      } else {
        String place = Misplaced.hint(path, entry.key(), known).orElse(hint);
        report(Severity.WARNING, entry, "is not known and has no effect" + place);
      }
    }
  }

  private String settingHint(String key, String near, List<String> known) {
    String elsewhere = near.isEmpty() ? SettingNames.hint(path, key) : near;
    return elsewhere.isEmpty() ? "; those here are " + NameList.abbreviated(known) : elsewhere;
  }

  void complainOfUnknown(List<String> known) {
    complainOfDuplicates();
    for (Entry entry : unknown(known)) {
      String fields = "; the fields here are " + String.join(", ", known);
      String near = hint(entry.key(), known);
      String hint = Misplaced.hint(path, entry.key(), known).orElse(near.isEmpty() ? fields : near);
      report(Severity.ERROR, entry, "is not known" + hint);
    }
  }

  private List<Entry> unknown(List<String> known) {
    return mapping.entries().stream().filter(entry -> !known.contains(entry.key())).toList();
  }

  /** The end of a message that proposes the most similar known key; empty if none is similar. */
  static String hint(String key, List<String> known) {
    return Nearest.to(key, known).map(Nearest::didYouMean).orElse("");
  }

  private void report(Severity severity, Entry entry, String message) {
    String place = Paths.child(path, entry.key());
    problems.add(
        new Problem(
            severity, place, message, Optional.empty(), Optional.empty(), entry.position()));
  }
}
