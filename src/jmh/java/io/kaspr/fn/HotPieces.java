package io.kaspr.fn;

import static java.util.concurrent.TimeUnit.MICROSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.kaspr.fn.function.KasprItem;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.parse.KasprAppParser;
import io.kaspr.fn.render.AppRenderer;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.Platform;
import io.kaspr.fn.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What most of a long call is spent on, each by itself and warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
@Warmup(iterations = 3, time = 1, timeUnit = SECONDS)
@Measurement(iterations = 5, time = 1, timeUnit = SECONDS)
public class HotPieces {
  private static final String OTHER =
      """
      - apiVersion: v1
        kind: ConfigMap
        metadata:
          name: other
        data:
          text: |
            one
            two
      """;

  private String manyOthers = "";
  private ResourceList list = ResourceList.of(List.of(), Optional.empty());
  private Optional<KasprApp> app = Optional.empty();
  private List<HasMetadata> objects = List.of();

  /** The case of testdata/ in which all is set. */
  @Setup
  public void read() throws IOException, MalformedInputException {
    String input = Files.readString(Path.of("testdata/gcs-full/input.yaml"));
    manyOthers = input + OTHER.repeat(1000);
    list = ResourceList.parse(input);
    app = parse();
    objects = AppRenderer.render(app.orElseThrow());
  }

  /** A list of 1,000 items that are not ours. */
  @Benchmark
  public ResourceList scan() throws MalformedInputException {
    return ResourceList.parse(manyOthers);
  }

  /** An app's text to its record. */
  @Benchmark
  public Optional<KasprApp> parse() throws MalformedInputException {
    KasprItem item = KasprItem.of(list.items().get(0), Optional.of(0), Optional.empty());
    return KasprAppParser.parse(item.tree(), List.of(), Platform.DEFAULT, item.problems());
  }

  /** An app's record to its objects. */
  @Benchmark
  public List<HasMetadata> render() {
    return AppRenderer.render(app.orElseThrow());
  }

  /** An app's objects to text. */
  @Benchmark
  public int write() {
    return objects.stream().mapToInt(object -> YamlWriter.write(object).length()).sum();
  }
}
