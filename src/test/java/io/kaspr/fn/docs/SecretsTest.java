package io.kaspr.fn.docs;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaspr.fn.Example;
import io.kaspr.fn.hosts.Hosts;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Secrets that an example needs are those that its README makes with kubectl. */
@Tag("hosts")
final class SecretsTest {
  private static final Pattern COMMAND = Pattern.compile("(?m)^ +(kubectl .* create secret .*)$");

  private static final Pattern VARIABLE =
      Pattern.compile("secretKeyRef:\\s+name: (?<name>\\S+)\\s+key: (?<key>\\S+)");

  private static final Pattern VOLUME =
      Pattern.compile(
          "- key: (?<key>\\S+)\\s+path: \\S+\\s+optional: true\\s+secretName: (?<name>\\S+)");

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.Example#all")
  void areMadeByTheCommandsOfTheReadme(Example example, @TempDir Path folder) throws Exception {
    Checkout checkout = Checkout.in(folder).with(Hosts.kubectl());
    checkout.write("KEYFILE", "{}\n");
    List<String> commands =
        COMMAND.matcher(example.readme()).results().map(found -> found.group(1)).toList();
    Set<String> made = new TreeSet<>();
    for (String command : commands) {
      made.addAll(keys(checkout.run(List.of(command + " --dry-run=client -o json")).get(0)));
    }

    String rendered = checkout.run(List.of("kaspr-fn render " + example.folder())).get(0);
    assertThat(made).isEqualTo(needed(rendered));
  }

  private static Set<String> keys(String text) throws Exception {
    JsonNode secret = new ObjectMapper().readTree(text);
    return secret
        .get("data")
        .propertyStream()
        .map(entry -> secret.at("/metadata/name").asText() + " " + entry.getKey())
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> needed(String rendered) {
    Set<String> needed = new TreeSet<>();
    for (Pattern pattern : List.of(VARIABLE, VOLUME)) {
      Matcher found = pattern.matcher(rendered);
      while (found.find()) {
        needed.add(found.group("name") + " " + found.group("key"));
      }
    }
    return needed;
  }
}
