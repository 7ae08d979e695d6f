package io.kaspr.fn;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaspr.fn.cli.Cli;
import io.kaspr.fn.cli.terminal.Failures;
import io.kaspr.fn.function.ExitCode;
import io.kaspr.fn.function.KasprFunction;
import io.kaspr.fn.function.Rendering;
import io.kaspr.fn.krm.ComponentCall;
import io.kaspr.fn.krm.ResourceList;
import io.kaspr.fn.krm.item.MalformedInputException;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/** The process: streams and exit codes. */
public final class Main {
  private static final int BUFFER = 1 << 16;
  private static final String[] HELP = {"--help"};

  private Main() {}

  public static void main(String[] args) {
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    // Never closed: where a host has closed it before, the JVM has a file of its own there.
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    int code = exitCode(args, System.in, out, err);
    // System.exit has the JVM set up its loggers first, for which it opens the jar.
    if (code != ExitCode.OK) {
      System.exit(code);
    }
  }

  /**
   * One line for whatever goes wrong, and no stack trace: a host that does not take what the
   * function says, too little memory, or a fault of ours.
   */
  static int exitCode(String[] args, InputStream in, OutputStream out, PrintStream err) {
    try {
      return run(isBareOnTerminal(args) ? HELP : args, in, out, err);
    } catch (IOException e) {
      err.println("kaspr-fn: " + e.getMessage());
      return ExitCode.MALFORMED_INPUT;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      err.println("kaspr-fn: " + Failures.unforeseen(e));
      return ExitCode.MALFORMED_INPUT;
    }
  }

  /**
   * Whoever calls it so looks for help: no host hands a terminal to a function. Only Linux has
   * these paths, and with it the image; a checkout's launcher finds it out itself.
   */
  static boolean isBareOnTerminal(String[] args) throws IOException {
    return args.length == 0
        && new File("/proc/self/fd/0").getCanonicalPath().startsWith("/dev/pts/");
  }

  /** Without arguments it is the function: kustomize can pass none. */
  static int run(String[] args, InputStream in, OutputStream out, PrintStream err)
      throws IOException {
    return args.length == 0 ? function(in, out, err) : Cli.run(args, in, out, err);
  }

  private static int function(InputStream in, OutputStream out, PrintStream err)
      throws IOException {
    try {
      ResourceList list = ResourceList.read(in.readAllBytes());
      Rendering rendering = KasprFunction.apply(list);
      write(rendering, new BufferedOutputStream(out, BUFFER));
      rendering.forStandardError().forEach(result -> err.println(result.line()));
      if (!rendering.apps().isEmpty() && list.functionConfig().isPresent()) {
        ComponentCall.file(list, new File("").getAbsoluteFile())
            .ifPresent(file -> err.println(Rendering.ofComponent(file)));
      }
      return rendering.hasErrors() ? ExitCode.INVALID_RESOURCES : ExitCode.OK;
    } catch (MalformedInputException e) {
      err.println("kaspr-fn: " + e.getMessage());
      return ExitCode.MALFORMED_INPUT;
    }
  }

  private static void write(Rendering rendering, OutputStream out) throws IOException {
    for (String part : rendering.yamlParts()) {
      out.write(part.getBytes(UTF_8));
    }
    out.flush();
  }
}
