package io.kaspr.fn.cli.argocd;

import io.kaspr.fn.cli.files.ResourceLists;
import io.kaspr.fn.cli.files.TextFile;
import io.kaspr.fn.function.KasprKinds;
import io.kaspr.fn.krm.item.Item;
import io.kaspr.fn.krm.item.MalformedInputException;

/** Looks for KasprApps, also in what cannot be read: the errors are for argocd-generate to tell. */
final class AppSearch {
  private AppSearch() {}

  static boolean hasApp(TextFile file) {
    try {
      String text = file.text();
      return TextFile.mentionsKaspr(text)
          && !RawText.isLeftOut(text)
          && ResourceLists.resources(text).stream().anyMatch(AppSearch::isApp);
    } catch (MalformedInputException e) {
      return looksLikeApp(file);
    }
  }

  private static boolean isApp(Item item) {
    boolean complete = !item.apiVersion().isEmpty() && !item.kind().isEmpty();
    return complete ? KasprKinds.isApp(item.reference()) : RawText.looksLikeApp(item.text());
  }

  private static boolean looksLikeApp(TextFile file) {
    try {
      return RawText.looksLikeApp(file.ascii()) && !RawText.isLeftOut(file.ascii());
    } catch (MalformedInputException e) {
      return false;
    }
  }
}
