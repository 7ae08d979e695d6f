package io.kaspr.fn.packages;

import io.fabric8.kubernetes.api.model.Container;
import io.kaspr.fn.container.ContainerResources;
import io.kaspr.fn.container.TemplateParts;
import io.kaspr.fn.spec.ContainerTemplate;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.PythonPackages;
import java.util.List;

/** Renders the init container that installs an app's packages. */
public final class InitContainers {
  private InitContainers() {}

  public static Container installPackages(KasprApp app, PythonPackages packages) {
    ContainerTemplate template = packages.container().template();
    Container container = new Container();
    container.setName("install-packages");
    container.setImage(app.workload().image());
    container.setImagePullPolicy("IfNotPresent");
    container.setCommand(List.of("/bin/bash", "-c"));
    container.setArgs(InstallScript.arguments(packages.cache().kind()));
    container.setEnv(InstallEnvironment.of(app, packages));
    container.setResources(ContainerResources.of(packages.container().resources()));
    container.setVolumeMounts(PackageVolumes.installMounts(app, packages));
    container.setAdditionalProperties(TemplateParts.securityContext(template));
    return container;
  }
}
