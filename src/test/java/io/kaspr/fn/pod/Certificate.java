package io.kaspr.fn.pod;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The certificate of an authority that nobody knows, for 127.0.0.1 and localhost. */
record Certificate(String pem, SSLContext context) {
  private static final String PASSWORD = "changeit";

  /** Makes a new one, with the keytool of this JDK. */
  static Certificate create(Path directory) throws IOException, GeneralSecurityException {
    return create(directory, "bc:critical=ca:true");
  }

  /** One in which not all is as RFC 5280 wants it, as many companies have. */
  static Certificate createSimple(Path directory) throws IOException, GeneralSecurityException {
    return create(directory, "bc=ca:true");
  }

  private static Certificate create(Path directory, String constraints)
      throws IOException, GeneralSecurityException {
    Path store = Files.createDirectories(directory).resolve("keys.p12");
    keytool(
        store,
        "-genkeypair",
        "-keyalg",
        "RSA",
        "-dname",
        "CN=test",
        "-validity",
        "2",
        "-ext",
        "san=ip:127.0.0.1,dns:localhost",
        "-ext",
        constraints,
        "-ext",
        "ku:critical=digitalSignature,keyCertSign");
    String pem = keytool(store, "-exportcert", "-rfc");
    return new Certificate(pem.substring(pem.indexOf("-----BEGIN")) + "\n", context(store));
  }

  private static String keytool(Path store, String... options) {
    String[] command = new String[options.length + 7];
    command[0] = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    System.arraycopy(options, 0, command, 1, options.length);
    String[] common = {"-alias", "it", "-keystore", store.toString(), "-storepass", PASSWORD};
    System.arraycopy(common, 0, command, options.length + 1, common.length);
    return Tools.output(command);
  }

  private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(store)) {
      keys.load(file, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /** Puts it where a pod finds it. */
  String in(PodSandbox pod) throws IOException {
    Files.writeString(pod.directory().resolve("tmp/authority.pem"), pem);
    return "/tmp/authority.pem";
  }
}
