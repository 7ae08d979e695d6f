package io.kaspr.fn.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.hosts.Hosts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Google's command line understands the commands that documents show of it. Nobody is logged in, so
 * it does nothing: it complains of that where it has understood, and of the command where not.
 */
@Tag("hosts")
final class GcloudTest {
  /** A command with its continued lines, in an indented block. */
  private static final Pattern COMMAND = Pattern.compile("(?m)^ +(gcloud (?:.*\\\\\n)*.*)$");

  private static final String UNDERSTOOD = "You do not currently have an active account selected";

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("io.kaspr.fn.docs.Pages#callingGcloud")
  void understandsTheCommandsOfADocument(String document) throws Exception {
    List<String> commands =
        COMMAND
            .matcher(Files.readString(Path.of(document)))
            .results()
            .map(result -> result.group(1))
            .toList();

    assertThat(commands).isNotEmpty();
    for (String command : commands) {
      assertThat(run(command)).as(command).contains(UNDERSTOOD);
    }
  }

  @Test
  void wouldNotUnderstandAMisspeltOption() throws Exception {
    assertThat(run("gcloud storage buckets create gs://b --project=shop-prod --lokation=x"))
        .contains("unrecognized arguments: --lokation=x")
        .doesNotContain(UNDERSTOOD);
  }

  private String run(String command) throws IOException {
    assertThat(Hosts.gcloud()).isExecutable();
    ProcessBuilder bash = new ProcessBuilder("bash", "-c", command);
    bash.redirectErrorStream(true).directory(folder.toFile());
    bash.environment().put("CLOUDSDK_CONFIG", folder.toString());
    bash.environment().put("CLOUDSDK_CORE_DISABLE_PROMPTS", "1");
    bash.environment().put("CLOUDSDK_CORE_DISABLE_USAGE_REPORTING", "1");
    return new String(bash.start().getInputStream().readAllBytes(), UTF_8);
  }
}
