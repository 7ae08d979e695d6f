package io.kaspr.fn.render;

import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.kaspr.fn.spec.KasprApp;

/** Renders the ServiceAccount of an app. */
final class ServiceAccounts {
  private ServiceAccounts() {}

  /** The account that the app's pods run as. */
  static ServiceAccount pods(KasprApp app) {
    ServiceAccount account = new ServiceAccount();
    account.setMetadata(Metadata.of(app, Metadata.appName(app), app.template().serviceAccount()));
    return account;
  }
}
