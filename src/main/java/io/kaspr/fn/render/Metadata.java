package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.kaspr.fn.spec.AddedMetadata;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.component.Component;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The names and labels of what an app is rendered to. */
final class Metadata {
  /** The annotation that names the app for which an object was rendered. */
  static final String RENDERED_FROM = "kaspr.io/rendered-from";

  /** Argo CD applies objects with a higher number later; those without it have 0. */
  private static final String SYNC_WAVE = "argocd.argoproj.io/sync-wave";

  static final String MANAGED_BY = "kaspr-fn";

  private static final String KIND = "KasprApp";
  private static final int LONGEST_LABEL = 63;

  private Metadata() {}

  /** For an object of this name; the app's own labels are added, but do not replace ours. */
  static ObjectMeta of(KasprApp app, String name) {
    return of(app, name, AddedMetadata.NONE);
  }

  /** Our labels win over the template's, and these over the app's own. */
  static ObjectMeta of(KasprApp app, String name, AddedMetadata added) {
    Map<String, String> labels = labels(app, added);
    app.metadata().labels().forEach(labels::putIfAbsent);
    ObjectMeta metadata = named(name, app.metadata().namespace(), labels);
    metadata.setAnnotations(renderedFrom(app.name(), added.annotations()));
    return metadata;
  }

  /** For an object that Argo CD applies after the Job that fills the bucket, if there is one. */
  static ObjectMeta afterWarmUp(KasprApp app, String name) {
    return app.hasWarmUp()
        ? of(app, name, new AddedMetadata(Map.of(), Map.of(SYNC_WAVE, "1")))
        : of(app, name);
  }

  /** For the pods. They do not get the app's own labels, as a change of one would restart them. */
  static ObjectMeta ofPods(KasprApp app) {
    AddedMetadata added = app.template().pod().metadata();
    ObjectMeta metadata = new ObjectMeta();
    metadata.setLabels(labels(app, added));
    metadata.setAnnotations(added.annotations());
    return metadata;
  }

  private static Map<String, String> labels(KasprApp app, AddedMetadata added) {
    Map<String, String> labels = labels(app);
    added.labels().forEach(labels::putIfAbsent);
    return labels;
  }

  /** For a component's ConfigMap, with the annotation that names the app, as in all its objects. */
  static ObjectMeta of(Component component, String appName) {
    Map<String, String> labels = labels(component);
    component.labels().forEach(labels::putIfAbsent);
    ObjectMeta metadata = named(component.resourceName(), component.namespace(), labels);
    metadata.setAnnotations(renderedFrom(appName, Map.of()));
    return metadata;
  }

  private static ObjectMeta named(
      String name, Optional<String> namespace, Map<String, String> labels) {
    ObjectMeta metadata = new ObjectMeta();
    metadata.setName(name);
    metadata.setNamespace(namespace.orElse(null));
    metadata.setLabels(labels);
    return metadata;
  }

  private static Map<String, String> renderedFrom(String appName, Map<String, String> added) {
    Map<String, String> annotations = new LinkedHashMap<>(added);
    annotations.put(RENDERED_FROM, appName);
    return annotations;
  }

  /** The StatefulSet, the headless Service and the ServiceAccount; other names begin with it. */
  static String appName(KasprApp app) {
    return app.name() + "-app";
  }

  static String settingsName(KasprApp app) {
    return appName(app) + "-config";
  }

  static String apiName(KasprApp app) {
    return appName(app) + "-api";
  }

  static String autoscalerName(KasprApp app) {
    return appName(app) + "-hpa";
  }

  static String warmUpName(KasprApp app) {
    return appName(app) + "-warm-up";
  }

  /** The labels that every object and the pods have. */
  static Map<String, String> labels(KasprApp app) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("kaspr.io/kind", KIND);
    labels.put("kaspr.io/name", appName(app));
    labels.put("kaspr.io/cluster", app.name());
    labels.put("kaspr.io/component-type", KIND);
    labels.put("app.kubernetes.io/name", KIND);
    labels.put("app.kubernetes.io/instance", app.name());
    labels.put("app.kubernetes.io/part-of", partOf(app));
    labels.put("app.kubernetes.io/managed-by", MANAGED_BY);
    labels.put("kaspr.io/app", app.name());
    return labels;
  }

  private static Map<String, String> labels(Component component) {
    String kind = component.kind().kind();
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("kaspr.io/kind", kind);
    labels.put("kaspr.io/name", component.resourceName());
    labels.put("kaspr.io/component-type", kind);
    labels.put("app.kubernetes.io/name", kind);
    labels.put("app.kubernetes.io/instance", component.name());
    labels.put("app.kubernetes.io/part-of", labelValue("kaspr-" + component.name()));
    labels.put("app.kubernetes.io/managed-by", MANAGED_BY);
    return labels;
  }

  static String partOf(KasprApp app) {
    return labelValue("kaspr-" + app.name());
  }

  /** The labels by which Services and the StatefulSet find the app's pods; they never change. */
  static Map<String, String> selector(KasprApp app) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("kaspr.io/cluster", app.name());
    labels.put("kaspr.io/name", appName(app));
    labels.put("kaspr.io/kind", KIND);
    return labels;
  }

  /** A label's value: the text, cut if it is too long, so that it ends in a letter or a digit. */
  static String labelValue(String text) {
    int end = Math.min(text.length(), LONGEST_LABEL);
    while (end > 0 && end < text.length() && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }
}
