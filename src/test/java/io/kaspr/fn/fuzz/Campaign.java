package io.kaspr.fn.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tries many inputs of one kind. In the tests these are always the same few; bench/fuzz says for
 * how long to go on, with which seed, or which kept input to try again.
 */
record Campaign(String kind, Consumer<byte[]> property) {
  private static final Path KEPT = Path.of("target/fuzz");
  private static final Optional<String> AGAIN = setting("file");
  private static final Optional<Duration> TIME =
      setting("seconds").map(Long::valueOf).map(Duration::ofSeconds);
  private static final long SEED = setting("seed").map(Long::valueOf).orElse(1L);

  /** No input may take longer; the time of a machine that does other things is in it. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static final int FAILURES = 20;
  private static final int LONGEST_REASON = 1000;

  private static Optional<String> setting(String name) {
    return Optional.ofNullable(System.getProperty("kaspr-fn.fuzz." + name));
  }

  static boolean isLong() {
    return TIME.isPresent();
  }

  /** Tries inputs made of random numbers: so many, or for as long as there is time. */
  void run(int count, Function<Random, byte[]> inputs) throws IOException {
    Random seeds = random();
    Stream<byte[]> made = Stream.generate(() -> inputs.apply(new Random(seeds.nextLong())));
    run(isLong() ? made : made.limit(count));
  }

  /** The chance of this run, the same for the same seed. */
  static Random random() {
    return new Random(SEED);
  }

  /** Tries these inputs, or as many of them as there is time for. */
  void run(Stream<byte[]> inputs) throws IOException {
    if (AGAIN.isPresent()) {
      again(Path.of(AGAIN.get()));
      return;
    }
    List<String> failures = new ArrayList<>();
    Instant end = Instant.now().plus(TIME.orElse(Duration.ofDays(1)));
    int tried = 0;
    Iterator<byte[]> all = inputs.iterator();
    while (failures.size() < FAILURES && Instant.now().isBefore(end) && all.hasNext()) {
      failure(all.next()).ifPresent(failures::add);
      tried++;
    }
    note(tried, failures);
    assertThat(failures).as("inputs of the kind %s that fail", kind).isEmpty();
  }

  private void again(Path file) throws IOException {
    if (file.getFileName().toString().startsWith(kind)) {
      property.accept(Files.readAllBytes(file));
    }
  }

  /** What goes wrong with an input, and where it is kept. */
  private Optional<String> failure(byte[] input) throws IOException {
    try {
      if (isLong()) {
        assertTimeoutPreemptively(LONGEST, () -> property.accept(input));
      } else {
        property.accept(input);
      }
      return Optional.empty();
    } catch (RuntimeException | Error e) {
      String thrown = e.toString().strip();
      String why = thrown.substring(0, Math.min(thrown.length(), LONGEST_REASON));
      return Optional.of("again: bench/fuzz " + keep(input) + "\n" + why + "\n");
    }
  }

  private Path keep(byte[] input) throws IOException {
    Files.createDirectories(KEPT);
    String hash = Integer.toHexString(Arrays.hashCode(input));
    return Files.write(KEPT.resolve(kind + "-" + hash + ".yaml"), input);
  }

  private void note(int tried, List<String> failures) throws IOException {
    if (isLong()) {
      String figures = "%8d %s, %d failed%n".formatted(tried, kind, failures.size());
      Files.createDirectories(KEPT);
      Files.writeString(
          KEPT.resolve("figures.txt"),
          figures + String.join("\n", failures),
          UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }
}
