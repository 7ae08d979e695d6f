package io.kaspr.fn.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every list, for many lists that nobody has thought of. */
final class FuzzTest {
  private static final List<byte[]> LISTS = Corpus.lists();
  private static final List<byte[]> MANIFESTS = Corpus.manifests();
  private static final int SHORT = 330;

  @Test
  void generatedListsKeepWhatHoldsForAll() throws IOException {
    new Campaign("generated", ListProperties::hold).run(60, FuzzTest::generated);
  }

  @Test
  void listsWithChangedBytesKeepWhatHoldsForAll() throws IOException {
    new Campaign("mutated", ListProperties::hold)
        .run(500, random -> Mutation.of(any(random), LISTS, random));
  }

  @Test
  void listsThatEndAnywhereKeepWhatHoldsForAll() throws IOException {
    List<byte[]> lists = new ArrayList<>(LISTS);
    Collections.shuffle(lists, Campaign.random());
    Stream<byte[]> truncated = lists.stream().flatMap(FuzzTest::truncated).map(Supplier::get);
    new Campaign("truncated", ListProperties::hold)
        .run(truncated.limit(Campaign.isLong() ? Long.MAX_VALUE : 1000));
  }

  @Test
  void manifestsWithChangedBytesAreGeneratedOrRefused(@TempDir Path folder) throws IOException {
    new Campaign("manifest", new FolderProperties(folder)::hold)
        .run(200, random -> Mutation.of(manifest(random), MANIFESTS, random));
  }

  private static byte[] manifest(Random random) {
    return MANIFESTS.get(random.nextInt(MANIFESTS.size()));
  }

  private static byte[] generated(Random random) {
    return RandomLists.withApps(random.nextLong()).getBytes(UTF_8);
  }

  private static byte[] any(Random random) {
    return random.nextInt(3) == 0 ? generated(random) : cut(random);
  }

  private static byte[] cut(Random random) {
    return LISTS.get(random.nextInt(LISTS.size()));
  }

  /** All that a list may be cut to; of a large one some in the tests. */
  private static Stream<Supplier<byte[]>> truncated(byte[] list) {
    int step = Campaign.isLong() ? 1 : 1 + list.length / SHORT;
    return IntStream.iterate(0, end -> end <= list.length, end -> end + step)
        .mapToObj(end -> () -> Arrays.copyOf(list, end));
  }
}
