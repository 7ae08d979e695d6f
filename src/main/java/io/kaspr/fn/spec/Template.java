package io.kaspr.fn.spec;

/**
 * What {@code spec.template} adds to the objects of an app. What it adds to the install container
 * is in {@link InstallContainer} instead.
 *
 * <pre>{@code
 * spec:
 *   template:
 *     serviceAccount:
 *       metadata:
 *         annotations:
 *           iam.gke.io/gcp-service-account: orders@shop.iam.gserviceaccount.com
 *     pod:
 *       priorityClassName: streaming
 *     kasprContainer:
 *       env:
 *         - name: LOG_FORMAT
 *           value: json
 * }</pre>
 *
 * @param service for both Services
 */
public record Template(
    AddedMetadata serviceAccount,
    AddedMetadata service,
    PodTemplate pod,
    ContainerTemplate container) {
  public static final Template NONE =
      new Template(
          AddedMetadata.NONE, AddedMetadata.NONE, PodTemplate.NONE, ContainerTemplate.NONE);
}
