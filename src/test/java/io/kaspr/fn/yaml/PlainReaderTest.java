package io.kaspr.fn.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SnakeYAML is the oracle: what is read plainly is what its events say, or it is not read. */
final class PlainReaderTest {
  /** What an app has, in all the ways that are read plainly. */
  private static final String APP =
      """
      # The app
        apiVersion: kaspr.io/v1alpha1 # served
        kind: KasprApp

        metadata:
          name: "my-app"
          labels: {app: x, tier: 'back end', "q": []}
          empty:
        spec:
          args: [--flag, -1, [a, 1.5], {k: ~}]
          list:
          - name: a:b
            value: http://h/p?q=1#f
          - plain  # c
          #
          - |
            #!/bin/sh

              deeper
          code: |-
            def f(): # yes
              return "{}"

          last: 'it"s'
      """;

  /** What is not, and looks as if it were. */
  private static final List<String> OTHERS =
      List.of(
          "metadata:\n  name: x\n   y\nspec: z\n",
          "metadata:\n  name: 'x\n   y'\nspec: z\n",
          "metadata: {name: 'it''s', a: \"\\n\"}\n",
          "metadata:\n  a: &x b\n  c: *x\n  ? d\n  : e\n",
          "metadata:\n- - a\n- ? b\n-\n  c: d\n",
          "metadata: |2+\n    a\n\nb: >-\n  c\n   d\n",
          "metadata:\n  a: [b, c: d, ? e]\n  f: {g: , h}\n",
          "metadata: {a: b,\n  c: d}\ne: f: g\n",
          "metadata: |\n  a\n     \n  b\n",
          "%YAML 1.2\n---\nmetadata: !!str a\n...\n---\nb: c\n");

  private static final String INSERTED = " \n:#-'\"{}[],|>&*!?%@`~=<.0aA\t\\\u00e4\ud83d";
  private static final int MUTATIONS = 10_000;

  private int read;

  @Test
  void readsWhatManifestsMostlyAre() {
    String plain = APP.replace(", \"q\": []", "");
    assertThat(PlainReader.read(plain, Optional.empty())).isPresent();
    assertThat(PlainReader.read(APP, Optional.empty())).isEmpty();
  }

  @Test
  void readsAsSnakeYamlDoes() throws IOException {
    List<String> texts = new ArrayList<>(OTHERS);
    texts.add(APP.replace(", \"q\": []", ""));
    try (Stream<Path> files = Files.walk(Path.of("testdata"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        Stream.of(Files.readString(file).split("\n---\n|(?m)^(?=- )"))
            .forEach(text -> texts.add(text.replaceFirst("^-", " ")));
      }
    }
    texts.forEach(this::check);
    assertThat(read).isGreaterThan(texts.size() / 2);
    Random random = new Random(1);
    for (int i = 0; i < MUTATIONS; i++) {
      int seeds = i % 2 == 0 ? OTHERS.size() + 1 : texts.size();
      String text = texts.get(random.nextInt(seeds));
      check(mutated(mutated(text, random), random));
    }
  }

  private static String mutated(String text, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = random.nextBoolean() ? from : Math.min(text.length(), from + random.nextInt(4));
    int inserted = random.nextInt(INSERTED.length());
    String by = random.nextInt(4) == 0 ? "" : INSERTED.substring(inserted, inserted + 1);
    return text.substring(0, from) + by + text.substring(to);
  }

  private void check(String text) {
    Optional<Node> plain = PlainReader.read(text, Optional.empty());
    if (plain.isPresent()) {
      read++;
      assertThat(plain).as(text).isEqualTo(events(text, Optional.empty()));
    }
    Optional<String> last = Optional.of("metadata");
    Optional<Node> above = PlainReader.read(text, last);
    // What stands below may be wrong: SnakeYAML looks at some of it.
    if (above.isPresent() && events(text, last).isPresent()) {
      assertThat(above).as(text).isEqualTo(events(text, last));
    }
  }

  private static Optional<Node> events(String text, Optional<String> lastKey) {
    try {
      return Optional.of(EventReader.read(text, lastKey));
    } catch (MalformedYamlException e) {
      return Optional.empty();
    }
  }
}
