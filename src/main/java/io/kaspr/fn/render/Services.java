package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import io.fabric8.kubernetes.api.model.ServiceSpecBuilder;
import io.kaspr.fn.spec.KasprApp;

/** Renders the Services of an app. */
final class Services {
  private static final String NO_CLUSTER_IP = "None";

  private Services() {}

  /** The Service through which others reach the app's web server, whichever pod answers. */
  static Service api(KasprApp app) {
    return new ServiceBuilder()
        .withMetadata(Metadata.of(app, Metadata.apiName(app), app.template().service()))
        .withSpec(apiSpec(app))
        .build();
  }

  /** The Service that gives each pod its own DNS name. */
  static Service headless(KasprApp app) {
    return new ServiceBuilder()
        .withMetadata(Metadata.of(app, Metadata.appName(app), app.template().service()))
        .withSpec(headlessSpec(app))
        .build();
  }

  private static ServiceSpec apiSpec(KasprApp app) {
    return new ServiceSpecBuilder()
        .withType("ClusterIP")
        .withSelector(Metadata.selector(app))
        .withPorts(webPort(app))
        .build();
  }

  /** Pods find each other while they start, so before they are ready. */
  private static ServiceSpec headlessSpec(KasprApp app) {
    return new ServiceSpecBuilder()
        .withClusterIP(NO_CLUSTER_IP)
        .withPublishNotReadyAddresses(true)
        .withSelector(Metadata.selector(app))
        .withPorts(webPort(app))
        .build();
  }

  private static ServicePort webPort(KasprApp app) {
    int port = app.config().webPort();
    return new ServicePortBuilder()
        .withName("http")
        .withProtocol("TCP")
        .withPort(port)
        .withTargetPort(new IntOrString(port))
        .build();
  }
}
