package io.kaspr.fn.fuzz;

import java.util.List;

/** The values in {@link RandomLists}: all that may stand behind a key, as it is written. */
final class RandomValues {
  static final List<String> OF_ONE_LINE =
      List.of(
          "plain",
          "with spaces in it",
          "it's",
          "a#b",
          "x:y",
          "-1",
          "0o644",
          "on",
          "''",
          "\"\"",
          "'- quoted: # 1'",
          "\"- \\\" \\\\ : # x\"",
          "{a: b, c: [1, 'x, ]', \"y}\"]}",
          "{\"a\":\"b\",\"c\": {\"d\":[]}}",
          "[a, b, it's]",
          "[]",
          "{}",
          "&anchor value",
          "!!str 12",
          "# only a comment",
          "value # and a comment",
          "emoji \uD83D\uDC0E here",
          "http://h/p?q=1#frag",
          "",
          "~");

  static final List<List<String>> OF_THREE_LINES =
      List.of(
          List.of("plain text", "\"goes on", "it's - here"),
          List.of("\"quoted", "- and: on", "end\""),
          List.of("'single", "it''s on", "# end' # c"),
          List.of("{a: b,", "c: [d,", "\"e\"]}"),
          List.of("[a, # c", "'b',", "]"));

  /** Apps by the names n0, n1 and so on, and components of them. */
  static final List<String> ITEMS_OF_KASPR =
      List.of(
          """
          apiVersion: kaspr.io/v1alpha1
          kind: KasprApp
          metadata:
            name: n%1$d
          spec:
            bootstrapServers: kafka:9092
          """,
          """
          kind: "KasprApp"
          # a comment
          metadata: {namespace: ns, name: n%1$d}
          apiVersion: 'kaspr.io/v1alpha1'
          spec: &spec
            bootstrapServers: kafka:9092
            replicas: 2 # a comment
            pythonPackages: {packages: ["pandas==%1$d"], cache: {enabled: true}}
          """,
          """
          apiVersion: kaspr.io/v1alpha1
          kind: KasprApp
          metadata:
            name: n%1$d
            annotations:
              kaspr.io/render: disabled
          """,
          """
          apiVersion: kaspr.io/v1alpha1
          kind: KasprApp
          metadata:
            annotations: &shared {a: b}
            name: n%1$d
          spec:
            bootstrapServers: kafka:9092
            template:
              pod:
                metadata: {annotations: *shared}
          """,
          """
          apiVersion: kaspr.io/v1alpha1
          kind: KasprApp
          metadata:
            name: n%1$d
          spec:
            replica: -1
          """,
          "{apiVersion: kaspr.io/v1alpha1, kind: KasprApp, metadata: {name: n%1$d},"
              + " spec: {bootstrapServers: 'kafka:9092'}}",
          """
          apiVersion: kaspr.io/v1alpha1
          kind: KasprTable
          metadata:
            name: table%1$d
            labels: {kaspr.io/app: n0}
          spec:
            name: table%1$d
            description: |2+
                indented
          """);

  private RandomValues() {}
}
