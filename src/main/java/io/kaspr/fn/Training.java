package io.kaspr.fn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Calls as hosts make them, one after the other, for the JVM to note which classes they need: the
 * launcher has it keep those. Nothing is read or written.
 */
final class Training {
  private static final String ITEM_START = "\n- ";
  private static final int MANY = 300;

  private Training() {}

  /** What a first call renders, a wrong one, a large one, one in flow style, and the next call. */
  public static void main(String[] args) throws IOException {
    Main.isBareOnTerminal(args);
    loadLinker();
    System.in.readAllBytes(); // a call reads it; there is nothing in it here
    String list = FnTexts.read("training.yaml");
    String rendered = render(list);
    render(rendered);
    render(list.replace("bucket: ", "bukket: "));
    render(list + list.substring(list.lastIndexOf(ITEM_START)).repeat(MANY));
    render(FnTexts.read("training.json"));
  }

  /**
   * Loads a class that the JDK needs only in calls with an archive, where it links how the YAML
   * parser puts strings together.
   */
  private static void loadLinker() {
    try {
      Class.forName("java.lang.invoke.DirectMethodHandle$1");
    } catch (ClassNotFoundException e) {
      // Another JDK may call it otherwise, and needs nothing here.
    }
  }

  private static String render(String list) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    Main.run(new String[0], new ByteArrayInputStream(list.getBytes(UTF_8)), out, err);
    return out.toString(UTF_8);
  }
}
