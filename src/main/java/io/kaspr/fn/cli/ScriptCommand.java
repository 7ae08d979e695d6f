package io.kaspr.fn.cli;

import static java.util.stream.Collectors.joining;

import io.kaspr.fn.cli.changes.CachedApp;
import io.kaspr.fn.cli.files.Inputs;
import io.kaspr.fn.cli.files.RenderedFiles;
import io.kaspr.fn.cli.terminal.Streams;
import io.kaspr.fn.function.DisabledApps;
import io.kaspr.fn.function.ExitCode;
import io.kaspr.fn.krm.item.MalformedInputException;
import io.kaspr.fn.krm.item.ResourceRef;
import io.kaspr.fn.parse.field.Nearest;
import io.kaspr.fn.yaml.Node.Mapping;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the script that installs an app's packages, to be read or run elsewhere. */
@Command(
    name = "script",
    header = "Print the script that installs an app's Python packages.",
    description = {
      "It is the script of the init container, byte for byte, below its environment. What the pod"
          + " has from Secrets and the like is a comment that says what to set."
    },
    exitCodeList = {
      "0:printed",
      "1:a resource has errors",
      "2:something cannot be read, or there is no such app with packages"
    },
    footer = {
      "  kaspr-fn script NAME examples/gcs-cache | less",
      "  kaspr-fn script streams/orders apps/ > install.sh && bash -n install.sh"
    })
final class ScriptCommand implements Callable<Integer> {
  @Mixin private final Inputs inputs = new Inputs();

  private final Streams streams;

  @Parameters(
      index = "0",
      paramLabel = "APP",
      description = "Its name, or NAMESPACE/NAME where two have the same name.")
  private String app = "";

  ScriptCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, MalformedInputException {
    return inputs.render(streams, this::run);
  }

  private int run(RenderedFiles rendered) throws IOException, MalformedInputException {
    CachedApp found = find(rendered);
    Mapping container =
        RenderedInitContainer.of(found.app(), rendered.rendering())
            .orElseThrow(() -> failure(found.name() + ": has no pythonPackages, so no script"));
    String title = "KasprApp " + found.name() + "'s container " + RenderedInitContainer.NAME;
    streams.print(RunnableScript.of(title, container));
    return ExitCode.OK;
  }

  private CachedApp find(RenderedFiles rendered) throws MalformedInputException {
    List<CachedApp> all = CachedApp.of(rendered.rendering());
    List<CachedApp> found = all.stream().filter(a -> isMeant(a.app().reference())).toList();
    if (found.size() > 1) {
      throw failure("'" + app + "' may be " + joined(found, " or ") + "; say which");
    }
    if (found.isEmpty() && rendered.rendering().disabled().stream().anyMatch(this::isMeant)) {
      throw failure("KasprApp " + app + " " + DisabledApps.REASON);
    }
    return found.stream()
        .findFirst()
        .orElseThrow(() -> failure("there is no KasprApp '" + app + "'" + hint(all)));
  }

  private static MalformedInputException failure(String reason) {
    return new MalformedInputException(reason);
  }

  private boolean isMeant(ResourceRef reference) {
    String name = reference.name();
    return name.equals(app)
        || reference.namespace().filter(space -> app.equals(space + "/" + name)).isPresent();
  }

  private String hint(List<CachedApp> all) {
    List<String> names = all.stream().map(a -> a.app().reference().name()).toList();
    String known = all.isEmpty() ? "" : "; there is " + joined(all, ", ");
    return Nearest.to(app, names).map(Nearest::didYouMean).orElse(known);
  }

  private static String joined(List<CachedApp> apps, String separator) {
    return apps.stream().map(CachedApp::name).collect(joining(separator));
  }
}
