package io.kaspr.fn.cli;

import static io.kaspr.fn.cli.Terminal.APP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.Main;
import io.kaspr.fn.cli.Terminal.Outcome;
import io.kaspr.fn.function.ExitCode;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code explain --against} with repositories that are damaged, or a stranger's. */
final class GitRepositoriesTest {
  private static final String PACKAGED = APP + "  pythonPackages: {packages: [requests]}\n";
  private static final String KNOWN = "  the packages hash is the same\n";
  private static final String NO_COMMIT = "1234567890123456789012345678901234567890";

  private Terminal terminal;

  @BeforeEach
  void commitAnApp(@TempDir Path folder) throws Exception {
    terminal = new Terminal(folder.toRealPath());
    terminal.write("r/apps/app.yaml", PACKAGED);
    git("r", "init", "-q");
    commit("r");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^HEAD",
        "HEAD^!",
        "HEAD..HEAD",
        "--all",
        "--upload-pack=touch ran",
        "-x",
        "HEAD:apps",
        "HEAD^{tree}",
        NO_COMMIT
      })
  void refusesWhatIsNoCommit(String reference) throws Exception {
    Outcome outcome = terminal.run("explain", "@/r/apps", "--against=" + reference);

    assertThat(outcome.err())
        .startsWith("kaspr-fn: --against " + reference + ": is no file or directory, and ");
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.exit()).isEqualTo(ExitCode.MALFORMED_INPUT);
  }

  @Test
  void saysThatItCannotReadACommitThatIsThere() throws Exception {
    String commit = git("r", "rev-parse", "HEAD");
    Files.delete(object(commit));

    assertRefused(
        "--against HEAD: is no file or directory, and names " + commit + ", which is no commit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD^{tree}", "HEAD:apps"})
  void refusesACommitOfWhichATreeIsMissing(String tree) throws Exception {
    Files.delete(object(git("r", "rev-parse", tree)));

    assertRefused("@/r/apps: git cannot list the files of the commit: ");
  }

  @Test
  void saysThatATreeIsDamaged() throws Exception {
    damage(git("r", "rev-parse", "HEAD:apps"));

    assertRefused("@/r/apps: git cannot list the files of the commit: ").contains("corrupt");
  }

  @Test
  void saysWhichFileOfACommitIsMissingOrDamaged() throws Exception {
    String id = git("r", "rev-parse", "HEAD:apps/app.yaml");
    damage(id);
    assertRefused("git cannot read a file of the commit: " + id + " missing error: inflate: ");

    Files.delete(object(id));
    assertRefused("git cannot read a file of the commit: " + id + " missing\n");
  }

  @Test
  void fetchesNothingThatAPartialCloneLacks() throws Exception {
    git("r", "config", "uploadpack.allowFilter", "true");
    String origin = "file://" + terminal.folder().resolve("r");
    git("", "clone", "-q", "--no-checkout", "--filter=tree:0", origin, "partial");
    terminal.write("partial/apps/app.yaml", PACKAGED);

    assertThat(terminal.run("explain", "@/partial/apps", "--against", "HEAD").err())
        .startsWith("kaspr-fn: @/partial/apps: git cannot list the files of the commit: ");
  }

  @ParameterizedTest
  @CsvSource({
    "r/new, r/new/app.yaml",
    "r/apps/new.yaml, r/apps/new.yaml",
    "r/apps/:(glob)**, r/apps/:(glob)**/app.yaml",
    "r/:new.yaml, r/:new.yaml",
  })
  void takesAPathThatACommitDoesNotHaveForNew(String path, String file) throws Exception {
    terminal.write(file, PACKAGED);

    assertThat(terminal.run("explain", "@/" + path, "--against", "HEAD").out())
        .endsWith("cache miss against HEAD\n  the app is not there\n");
    commit("r");
    assertThat(terminal.run("explain", "@/" + path, "--against", "HEAD").out()).endsWith(KNOWN);
  }

  /** Such a directory comes with a clone of the repository around it. */
  @Test
  void runsNothingForARepositoryInTheTree() throws Exception {
    git("", "init", "-q", "--bare", "r/apps/bare");
    configureTraps("r/apps/bare");
    terminal.write("r/apps/bare/app.yaml", PACKAGED);

    Outcome outcome = terminal.run("explain", "@/r/apps/bare", "--against", NO_COMMIT);

    assertThat(outcome.err()).contains("safe.bareRepository");
    assertThat(outcome.exit()).isEqualTo(ExitCode.MALFORMED_INPUT);
    assertThat(terminal.folder().resolve("ran")).doesNotExist();
  }

  @Test
  void runsNothingThatTheRepositoryConfigures() throws Exception {
    terminal.write("r/.gitattributes", "*.yaml filter=trap diff=trap\n");
    commit("r");
    configureTraps("r");

    assertThat(terminal.run("explain", "@/r/apps", "--against", "HEAD").exit())
        .isEqualTo(ExitCode.OK);
    assertThat(terminal.run("explain", "@/r/apps", "--against", NO_COMMIT).exit())
        .isEqualTo(ExitCode.MALFORMED_INPUT);
    assertThat(terminal.folder().resolve("ran")).doesNotExist();
  }

  /** A file appears if one of these runs. */
  private void configureTraps(String repository) throws Exception {
    Path trap =
        terminal.write(
            "hooks/reference-transaction", "#!/bin/sh\ntouch '" + terminal.folder() + "/ran'\n");
    assertThat(trap.toFile().setExecutable(true)).isTrue();
    Map<String, String> settings =
        Map.ofEntries(
            Map.entry("core.repositoryformatversion", "1"),
            Map.entry("extensions.partialClone", "origin"),
            Map.entry("remote.origin.promisor", "true"),
            Map.entry("remote.origin.url", "ext::" + trap),
            Map.entry("protocol.ext.allow", "always"),
            Map.entry("core.hooksPath", terminal.folder().resolve("hooks").toString()),
            Map.entry("core.fsmonitor", trap.toString()),
            Map.entry("core.pager", trap.toString()),
            Map.entry("pager.ls-tree", trap.toString()),
            Map.entry("core.sshCommand", trap.toString()),
            Map.entry("credential.helper", trap.toString()),
            Map.entry("alias.ls-tree", "!" + trap),
            Map.entry("filter.trap.smudge", trap.toString()),
            Map.entry("filter.trap.process", trap.toString()),
            Map.entry("diff.trap.textconv", trap.toString()),
            Map.entry("diff.external", trap.toString()));
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      git(repository, "config", setting.getKey(), setting.getValue());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GIT_DIR=.git apps",
        "GIT_DIR=@/r/.git apps/../apps",
        "GIT_DIR=@/bare GIT_WORK_TREE=. apps",
        "GIT_DIR=@/bare apps"
      })
  void asksTheRepositoryOfTheEnvironmentAsGitDoes(String call) throws Exception {
    git("", "clone", "-q", "--bare", "r", "bare");

    assertThat(inShell(call)).endsWith(KNOWN);
  }

  @Test
  void refusesAPathElsewhereThanTheRepositoryOfTheEnvironment() throws Exception {
    terminal.write("elsewhere/apps/app.yaml", PACKAGED);

    assertThat(inShell("GIT_DIR=.git ../elsewhere/apps"))
        .isEqualTo(
            "kaspr-fn: @/elsewhere/apps: is not in the work tree of a git repository, so no commit"
                + " has it\n");
  }

  /** What a process says, as the environment is one's own; {@code call} ends with the path. */
  private String inShell(String call) throws Exception {
    int end = call.lastIndexOf(' ');
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String line =
        "%s '%s' -cp '%s' %s explain %s --against HEAD 2>&1"
            .formatted(
                call.substring(0, end).replace("@", terminal.folder().toString()),
                java,
                classPath(),
                Main.class.getName(),
                call.substring(end + 1));
    return run(terminal.folder().resolve("r"), List.of("sh", "-c", line))
        .replace(terminal.folder().toString(), "@");
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(joining(File.pathSeparator));
  }

  private AbstractStringAssert<?> assertRefused(String reason) throws Exception {
    Outcome outcome = terminal.run("explain", "@/r/apps", "--against", "HEAD");
    assertThat(outcome.exit()).isEqualTo(ExitCode.MALFORMED_INPUT);
    assertThat(outcome.out()).isEmpty();
    return assertThat(outcome.err()).startsWith("kaspr-fn: " + reason);
  }

  private Path object(String id) {
    return terminal
        .folder()
        .resolve("r/.git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
  }

  private void damage(String id) throws Exception {
    Files.delete(object(id));
    Files.writeString(object(id), "garbage");
  }

  private void commit(String repository) throws Exception {
    git(repository, "add", ".");
    git(repository, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "a");
  }

  private String git(String repository, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    return run(terminal.folder().resolve(repository), command).strip();
  }

  private static String run(Path folder, List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }
}
