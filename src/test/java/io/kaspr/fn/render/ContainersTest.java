package io.kaspr.fn.render;

import static io.kaspr.fn.render.SampleApps.full;
import static io.kaspr.fn.render.SampleApps.minimal;
import static io.kaspr.fn.render.SampleApps.minimalPackages;
import static io.kaspr.fn.render.SampleApps.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.kaspr.fn.spec.BootstrapServers;
import io.kaspr.fn.spec.Kafka;
import io.kaspr.fn.spec.KasprApp;
import io.kaspr.fn.spec.Platform;
import io.kaspr.fn.yaml.YamlWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ContainersTest {

  @Test
  void listenOnTheWebPort() {
    assertThat(YamlWriter.write(Containers.kaspr(full()).getPorts()))
        .isEqualTo("- name: http\n  containerPort: 8080\n  protocol: TCP\n");
  }

  @Test
  void haveTheirResources() {
    assertThat(YamlWriter.write(Containers.kaspr(full()).getResources()))
        .isEqualTo("limits:\n  cpu: \"1\"\nrequests:\n  memory: 512Mi\n");
    assertThat(Containers.kaspr(minimal()).getResources()).isNull();
  }

  @Test
  void mountTablesToWriteAndPackagesToRead() {
    assertThat(YamlWriter.write(Containers.kaspr(full()).getVolumeMounts()))
        .isEqualTo(
            """
            - name: shop-app-pv
              mountPath: /var/lib/data/tables
            - name: shop-app-data
              mountPath: /var/lib/data
            - name: shop-app-packages
              mountPath: /opt/kaspr/packages
              readOnly: true
            """);
  }

  @Test
  void haveTheSettingsFirstThenTheRestInOrder() {
    assertThat(names(full()))
        .startsWith(WorkerSettings.of(full()).keySet().toArray(new String[0]))
        .endsWith(
            "K_DEFINITIONS_DIR",
            "K_KAFKA_AUTH_PASSWORD",
            "K_CONSUMER_GROUP_INSTANCE_ID",
            "PYTHONPATH",
            "POD_NAME",
            "POD_NAMESPACE",
            "K_WEB_HOST",
            "FAUST_DATADIR",
            "CONFIG_HASH",
            "PACKAGES_HASH");
  }

  @Test
  void haveNothingThatDoesNotApply() {
    var app =
        with(
            minimal(),
            new Kafka(new BootstrapServers(List.of("k")), false, Optional.empty(), false));

    assertThat(names(app))
        .endsWith(
            "K_DEFINITIONS_DIR",
            "POD_NAME",
            "POD_NAMESPACE",
            "K_WEB_HOST",
            "FAUST_DATADIR",
            "CONFIG_HASH");
  }

  @Test
  void readASettingFromTheConfigMap() {
    assertThat(YamlWriter.write(variable(full(), "K_APP_NAME")))
        .isEqualTo(
            """
            name: K_APP_NAME
            valueFrom:
              configMapKeyRef:
                name: shop-app-config
                key: K_APP_NAME
            """);
  }

  @Test
  void nameTheirHostByVariablesThatTheKubeletExpands() {
    var app = with(full(), new Platform("corp.example", 4, 60));

    assertThat(variable(app, "K_WEB_HOST").getValue())
        .isEqualTo("$(POD_NAME).shop-app.$(POD_NAMESPACE).svc.corp.example");
  }

  @Test
  void changeWhenThePackagesChange() {
    var other = with(full(), minimalPackages());

    assertThat(variable(other, "PACKAGES_HASH").getValue())
        .isNotEqualTo(variable(full(), "PACKAGES_HASH").getValue());
  }

  private static EnvVar variable(KasprApp app, String name) {
    Container container = Containers.kaspr(app);
    return container.getEnv().stream().filter(e -> e.getName().equals(name)).findFirst().get();
  }

  private static List<String> names(KasprApp app) {
    return Containers.kaspr(app).getEnv().stream().map(EnvVar::getName).toList();
  }
}
