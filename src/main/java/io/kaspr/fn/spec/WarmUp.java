package io.kaspr.fn.spec;

import io.kaspr.fn.spec.text.SecretKey;
import java.util.Optional;

/**
 * The Job that fills the bucket before an app's pods start.
 *
 * <pre>{@code
 * spec:
 *   pythonPackages:
 *     cache:
 *       type: gcs
 *       gcs:
 *         bucket: shop-kaspr-packages
 *         secretRef:
 *           name: gcs-reader-key
 *         access: readOnly
 *         warmUp: true
 *         warmUpSecretRef:
 *           name: gcs-writer-key
 * }</pre>
 *
 * @param serviceAccountKey its own key, as that of {@link Cache.Gcs}; if empty it has that of the
 *     pods
 */
public record WarmUp(Optional<SecretKey> serviceAccountKey) {}
