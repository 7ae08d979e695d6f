package io.kaspr.fn.spec;

import io.kaspr.fn.spec.text.AppName;
import io.kaspr.fn.spec.text.Names;
import io.kaspr.fn.spec.text.Values;
import java.util.Map;
import java.util.Optional;

/**
 * Who an app is: its name, its namespace where one is given, and its own labels.
 *
 * <pre>{@code
 * metadata:
 *   name: orders
 *   namespace: shop
 *   labels:
 *     team: checkout
 * }</pre>
 */
public record AppMetadata(AppName name, Optional<String> namespace, Map<String, String> labels) {
  public AppMetadata {
    namespace.ifPresent(Names::dnsLabel);
    labels.forEach(AppMetadata::requireLabel);
    labels = Values.copy(labels);
  }

  private static void requireLabel(String key, String value) {
    Names.qualifiedName(key);
    Names.labelValue(value);
  }
}
