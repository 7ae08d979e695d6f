package io.kaspr.fn.spec.text;

/** One key of a Secret in the app's namespace. */
public record SecretKey(String secretName, String key) {
  public SecretKey {
    Names.subdomain(secretName);
    Names.dataKey(key);
  }
}
