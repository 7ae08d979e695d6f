package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.component.Component;
import io.kaspr.fn.spec.component.DefinitionFile;
import java.util.ArrayList;
import java.util.List;

/** Renders an app to the objects that run it, in the order of output. */
public final class AppRenderer {
  /** The annotation of every object with the name of the app that it was rendered for. */
  public static final String ORIGIN_ANNOTATION = Metadata.RENDERED_FROM;

  private AppRenderer() {}

  /** All objects of an app and its components. */
  public static List<HasMetadata> render(KasprApp app) {
    List<HasMetadata> objects = new ArrayList<>();
    objects.add(ServiceAccounts.pods(app));
    objects.add(ConfigMaps.settings(app));
    app.definitionFiles().forEach(f -> objects.add(ConfigMaps.definitions(f, app.name())));
    Claims.packages(app).ifPresent(objects::add);
    objects.add(Services.api(app));
    objects.add(Services.headless(app));
    if (app.hasWarmUp()) {
      objects.addAll(WarmUps.objects(app));
    }
    if (app.workload().replicas() > 0) {
      objects.add(Autoscalers.steps(app));
    }
    objects.add(StatefulSets.app(app));
    return List.copyOf(objects);
  }

  /** The ConfigMaps of components: all that can be rendered of them without their app. */
  public static List<HasMetadata> render(List<Component> components) {
    List<HasMetadata> objects = new ArrayList<>();
    for (DefinitionFile file : DefinitionFile.of(components)) {
      objects.add(ConfigMaps.definitions(file, file.owner().app().value()));
    }
    return List.copyOf(objects);
  }
}
