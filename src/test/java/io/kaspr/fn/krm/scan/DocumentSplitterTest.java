package io.kaspr.fn.krm.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.krm.item.Item;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DocumentSplitterTest {

  @Test
  void keepsTheLinesOfEveryDocument() throws Exception {
    List<String> documents = documents("kind: A\nspec:\n  a: 1\n---\nkind: B\nspec:\n  b: 1\n");
    assertThat(documents.get(0)).isEqualTo("kind: A\nspec:\n  a: 1\n");
    assertThat(documents.get(1).strip()).isEqualTo("kind: B\nspec:\n  b: 1");
  }

  @Test
  void takesTheCommentsOfADocumentAlong() throws Exception {
    assertThat(documents("---\n\n# About B\nkind: B\nspec:\n  b: 1\n"))
        .singleElement()
        .asString()
        .endsWith("# About B\nkind: B\nspec:\n  b: 1\n");
  }

  private static List<String> documents(String text) throws Exception {
    return DocumentSplitter.split(text).stream().map(Item::document).toList();
  }
}
