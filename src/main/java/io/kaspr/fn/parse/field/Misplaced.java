package io.kaspr.fn.parse.field;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Knows where fields belong that are often written in another place or by another name. */
final class Misplaced {
  /** In each line a parent, fields that it does not have, and where they belong; * is the field. */
  static final String PLACES =
      """
      spec env volumeMounts spec.template.kasprContainer.*
      spec affinity hostAliases imagePullSecrets nodeSelector tolerations spec.template.pod.*
      spec priorityClassName topologySpreadConstraints volumes spec.template.pod.*
      spec packages indexUrl extraIndexUrls trustedHosts credentials spec.pythonPackages.*
      spec installPolicy cache spec.pythonPackages.*
      spec username passwordSecret spec.authentication.*
      spec pipeline operations spec.processors.*
      spec topic channel spec.input.*
      spec cron interval timezone spec.schedule.*
      spec.schedule every seconds interval
      spec method path spec.request.*
      spec.template env volumeMounts spec.template.kasprContainer.*
      spec.template affinity hostAliases imagePullSecrets nodeSelector spec.template.pod.*
      spec.template priorityClassName tolerations volumes spec.template.pod.*
      spec.template.pod env volumeMounts spec.template.kasprContainer.*
      spec.resources cpu memory limits.*
      spec.storage storageClass storageClassName class
      spec.authentication password passwordSecret
      spec.authentication secretName passwordKey passwordSecret.*
      spec.authentication.passwordSecret name secretName
      spec.authentication.passwordSecret key passwordKey
      spec.livenessProbe path port httpGet.*
      spec.readinessProbe path port httpGet.*
      spec.pythonPackages requirements packages
      spec.pythonPackages type gcs cache.*
      spec.pythonPackages bucket cache.gcs.*
      spec.pythonPackages retries timeout onFailure installPolicy.*
      spec.pythonPackages.cache bucket prefix maxArchiveSize secretRef gcs.*
      spec.pythonPackages.cache.gcs secretName secretRef.name
      spec.pythonPackages.credentials username password secretName name secretRef.name
      spec.pythonPackages.credentials usernameKey passwordKey secretRef.*
      spec.template.kasprContainer.env secretKeyRef configMapKeyRef fieldRef valueFrom.*
      spec.template.pythonPackagesInitContainer.env secretKeyRef configMapKeyRef valueFrom.*
      spec.processors.operations python entrypoint map.*
      """;

  /** The hint for a task's filter, for which there is no other field. */
  private static final String TASK_FILTER =
      ": the worker drops the code of a task's filter, and ends with the first value; let map yield"
          + " only the values that shall go on";

  private static final String ROOT = "spec.";

  private Misplaced() {}

  /**
   * The hint for an unknown field, if it is one that belongs elsewhere.
   *
   * @param known the fields of the parent: a place below the parent must be in one of them
   */
  static Optional<String> hint(String path, String key, List<String> known) {
    String parent = withoutIndexes(path);
    if (key.equals("filter") && parent.equals("spec.processors.operations")) {
      return Optional.of(TASK_FILTER);
    }
    return PLACES
        .lines()
        .map(line -> List.of(line.split(" ", -1)))
        .filter(words -> words.get(0).equals(parent))
        .filter(words -> words.subList(1, words.size() - 1).contains(key))
        .map(words -> words.get(words.size() - 1).replace("*", key))
        .filter(target -> leads(parent, target, known))
        .findFirst()
        .map(Nearest::didYouMean);
  }

  private static boolean leads(String parent, String target, List<String> known) {
    boolean isBelow = !target.startsWith(ROOT) || target.startsWith(parent + ".");
    String below = target.startsWith(parent + ".") ? target.substring(parent.length() + 1) : target;
    return !isBelow || known.contains(below.split("[.]", -1)[0]);
  }

  private static String withoutIndexes(String path) {
    return Arrays.stream(path.split("\\[", -1))
        .map(part -> part.substring(part.indexOf(']') + 1))
        .reduce("", String::concat);
  }
}
