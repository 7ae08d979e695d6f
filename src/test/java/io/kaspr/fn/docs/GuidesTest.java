package io.kaspr.fn.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaspr.fn.spec.Cache;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guides offer beside text fits what is rendered. */
final class GuidesTest {

  /** An editor marks nothing in the documents behind the first, and says nothing of it. */
  @ParameterizedTest
  @ValueSource(strings = {"docs/commands.md", "docs/guide/start.md"})
  void theLineForEditorsIsSaidToHoldForOneDocument(Path page) throws Exception {
    assertThat(Files.readString(page).replace('\n', ' '))
        .containsPattern("# yaml-language-server: .*The line holds for one document");
  }

  /** Google alone could run the rule. */
  @Test
  void theLifecycleRuleIsForArchivesOfTheDefaultPrefix() throws Exception {
    JsonNode rules = new ObjectMapper().readTree(Path.of("fn-config/gcs-lifecycle.json").toFile());

    JsonNode condition = rules.at("/lifecycle/rule/0/condition");
    assertThat(condition.at("/matchesPrefix/0").asText()).isEqualTo(Cache.Gcs.DEFAULT_PREFIX);
    assertThat(condition.at("/matchesSuffix/0").asText()).isEqualTo(".tar.gz");
    assertThat(condition.at("/age").asInt()).isPositive();
  }
}
