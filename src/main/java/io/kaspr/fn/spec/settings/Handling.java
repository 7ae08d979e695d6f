package io.kaspr.fn.spec.settings;

import static io.kaspr.fn.spec.text.Rules.require;

/**
 * What the function's settings say of the list of a call, whatever apps are in it.
 *
 * <pre>{@code
 * apiVersion: fn.kaspr.io/v1alpha1
 * kind: RenderKasprApps
 * spec:
 *   source: Keep
 *   outputPath: "{directory}/out/{app}.yaml"
 *   prune: true
 *   strict: true
 *   infos: All
 * }</pre>
 *
 * @param source what becomes of the apps and components themselves
 * @param prune whether to remove what was rendered from apps that are no longer in the list
 * @param strict whether a warning is an error
 * @param infos which results of severity info there are
 */
public record Handling(
    SourceHandling source, OutputPath outputPath, boolean prune, boolean strict, Infos infos) {
  public static final Handling USUAL =
      new Handling(SourceHandling.LOCAL_CONFIG, OutputPath.DEFAULT, false, false, Infos.AUTO);

  public Handling {
    require(
        !prune || source != SourceHandling.DROP,
        "must not be true where source is Drop: the next call would not see the apps and remove"
            + " all that was rendered from them");
  }
}
