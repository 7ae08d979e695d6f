package io.kaspr.fn.packages;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.kaspr.fn.spec.ContainerTemplate;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.PythonPackages;

/** Renders the init container that installs an app's packages. */
public final class InitContainers {
  private InitContainers() {}

  public static Container installPackages(KasprApp app, PythonPackages packages) {
    ContainerTemplate template = packages.container().template();
    return new ContainerBuilder()
        .withName("install-packages")
        .withImage(app.workload().image())
        .withImagePullPolicy("IfNotPresent")
        .withCommand("/bin/bash", "-c")
        .withArgs(InstallScript.of(packages.cache()))
        .withEnv(InstallEnvironment.of(app, packages))
        .withResources(ContainerResources.of(packages.container().resources()))
        .withVolumeMounts(PackageVolumes.installMounts(app, packages))
        .addToAdditionalProperties(TemplateParts.securityContext(template))
        .build();
  }
}
