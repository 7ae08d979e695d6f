package io.kaspr.fn.parse.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.kaspr.fn.spec.shape.Shape;
import io.kaspr.fn.spec.shape.SingleValue;
import io.kaspr.fn.yaml.Node.Scalar;
import io.kaspr.fn.yaml.Position;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiler does not see that a new shape needs a reader: this does. */
final class ShapeReaderTest {
  private static final List<SingleValue> VALUES =
      List.of(
          new SingleValue.Formed(UnaryOperator.identity()),
          new SingleValue.TableName(),
          new SingleValue.Word(List.of("a")),
          new SingleValue.Flag(),
          new SingleValue.Whole(0, 1),
          new SingleValue.Mode(),
          new SingleValue.Port(),
          new SingleValue.Amount(false),
          new SingleValue.Duration(),
          new SingleValue.Seconds());

  private static final List<Shape> OTHERS =
      List.of(
          new Shape.ListOf(new Shape.Single(new SingleValue.TableName())),
          new Shape.TextMap(UnaryOperator.identity(), UnaryOperator.identity()),
          new Shape.AmountMap(),
          new Shape.Environment(UnaryOperator.identity()),
          new Shape.Group(List.of(), List.of()));

  static Stream<Shape> shapes() {
    return Stream.concat(VALUES.stream().map(Shape.Single::new), OTHERS.stream());
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void readsEveryShape(Shape shape) {
    Field field =
        new Field(
            new Problems(), "spec.x", "x", new Scalar(Scalar.Type.STRING, "a", Position.START));

    assertThatCode(() -> ShapeReader.read(field, shape)).doesNotThrowAnyException();
  }

  @Test
  void triesAllThereAre() {
    assertThat(VALUES)
        .extracting(Object::getClass)
        .hasSameSizeAs(SingleValue.class.getPermittedSubclasses());
    assertThat(OTHERS).hasSize(Shape.class.getPermittedSubclasses().length - 1);
  }
}
