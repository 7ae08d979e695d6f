package io.kaspr.fn.spec.shape;

import static io.kaspr.fn.spec.shape.ShapeChecks.require;

import io.kaspr.fn.spec.text.Durations;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.Quantity;
import io.kaspr.fn.spec.text.Values;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a field holds that is a text, a number or a boolean. */
public sealed interface SingleValue {

  /** Refuses a value that is not such. */
  void check(Object value);

  /** A text that a rule takes, such as the name of an object; the rule refuses others. */
  record Formed(UnaryOperator<String> rule) implements SingleValue {
    @Override
    public void check(Object value) {
      require(value instanceof String text && rule.apply(text).equals(text), value);
    }
  }

  /** The name of a KasprTable. */
  record TableName() implements SingleValue {
    @Override
    public void check(Object value) {
      new Formed(Values::text).check(value);
    }
  }

  /** One of a few words. */
  record Word(List<String> words) implements SingleValue {
    public Word {
      words = List.copyOf(words);
    }

    @Override
    public void check(Object value) {
      require(words.contains(value), value);
    }
  }

  /** True or false. */
  record Flag() implements SingleValue {
    @Override
    public void check(Object value) {
      require(value instanceof Boolean, value);
    }
  }

  /** An integer of a range. */
  record Whole(long min, long max) implements SingleValue {
    @Override
    public void check(Object value) {
      require(value instanceof Long number && min <= number && number <= max, value);
    }
  }

  /** The mode of a file. */
  record Mode() implements SingleValue {
    public static final int MAX = 0777;

    @Override
    public void check(Object value) {
      new Whole(0, MAX).check(value);
    }
  }

  /** The number of a port, or the name of a container's port. */
  record Port() implements SingleValue {
    @Override
    public void check(Object value) {
      if (value instanceof String name) {
        Names.port(name);
      } else {
        new Whole(1, Values.MAX_PORT).check(value);
      }
    }
  }

  /**
   * An amount such as {@code 512Mi}; a parted one also as its {@code amount} and {@code format}.
   */
  record Amount(boolean parted) implements SingleValue {
    @Override
    public void check(Object value) {
      new Formed(text -> new Quantity(text).text()).check(value);
    }
  }

  /** A length of time as its text; see {@link Durations}. */
  record Duration() implements SingleValue {
    @Override
    public void check(Object value) {
      new Formed(Durations::require).check(value);
    }
  }

  /** A length of time in whole seconds; it may also be written as a {@link Duration}. */
  record Seconds() implements SingleValue {
    @Override
    public void check(Object value) {
      new Whole(1, Long.MAX_VALUE).check(value);
    }
  }
}
