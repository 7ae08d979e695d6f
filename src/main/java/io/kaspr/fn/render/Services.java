package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import io.kaspr.fn.spec.KasprApp;
import java.util.List;

/** Renders the Services of an app. */
final class Services {
  private static final String NO_CLUSTER_IP = "None";

  private Services() {}

  /** The Service through which others reach the app's web server on any of its pods. */
  static Service api(KasprApp app) {
    return service(app, Metadata.apiName(app), apiSpec(app));
  }

  /** The Service that gives each pod its own DNS name. */
  static Service headless(KasprApp app) {
    return service(app, Metadata.appName(app), headlessSpec(app));
  }

  private static Service service(KasprApp app, String name, ServiceSpec spec) {
    Service service = new Service();
    service.setMetadata(Metadata.of(app, name, app.template().service()));
    service.setSpec(spec);
    return service;
  }

  private static ServiceSpec apiSpec(KasprApp app) {
    ServiceSpec spec = new ServiceSpec();
    spec.setType("ClusterIP");
    spec.setSelector(Metadata.selector(app));
    spec.setPorts(List.of(webPort(app)));
    return spec;
  }

  /** With addresses that are not ready, as pods look for each other while they start. */
  private static ServiceSpec headlessSpec(KasprApp app) {
    ServiceSpec spec = new ServiceSpec();
    spec.setClusterIP(NO_CLUSTER_IP);
    spec.setPublishNotReadyAddresses(true);
    spec.setSelector(Metadata.selector(app));
    spec.setPorts(List.of(webPort(app)));
    return spec;
  }

  private static ServicePort webPort(KasprApp app) {
    int number = app.config().webPort();
    ServicePort port = new ServicePort();
    port.setName("http");
    port.setProtocol("TCP");
    port.setPort(number);
    port.setTargetPort(new IntOrString(number));
    return port;
  }
}
