package io.kaspr.fn.pod;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A server for 127.0.0.1 and localhost, whose certificate comes from an authority that nobody
 * knows.
 *
 * @param pem the certificate of the authority
 */
record Certificate(String pem, SSLContext context) {
  private static final String PASSWORD = "changeit";
  private static final String NAMES = "san=ip:127.0.0.1,dns:localhost";

  /** Makes a server that is its own authority, with the keytool of this JDK. */
  static Certificate create(Path directory) throws IOException, GeneralSecurityException {
    Path store = Files.createDirectories(directory).resolve("keys.p12");
    String usage = "ku:critical=digitalSignature,keyCertSign";
    newPair(store, "server", "-ext", NAMES, "-ext", "bc:critical=ca:true", "-ext", usage);
    return of(store, "server");
  }

  /** Makes an authority in which not all is as RFC 5280 wants it, as many companies have. */
  static Certificate createSimple(Path directory) throws IOException, GeneralSecurityException {
    Path store = Files.createDirectories(directory).resolve("keys.p12");
    newPair(store, "authority", "-ext", "bc=ca:true", "-ext", "ku=keyCertSign");
    newPair(store, "server");
    Path request = directory.resolve("request");
    Path answer = directory.resolve("answer");
    keytool(store, "server", "-certreq", "-file", request.toString());
    keytool(
        store,
        "authority",
        "-gencert",
        "-infile",
        request.toString(),
        "-outfile",
        answer.toString(),
        "-ext",
        NAMES);
    keytool(store, "server", "-importcert", "-noprompt", "-file", answer.toString());
    return of(store, "authority");
  }

  private static Certificate of(Path store, String authority)
      throws IOException, GeneralSecurityException {
    String pem = keytool(store, authority, "-exportcert", "-rfc");
    return new Certificate(pem.substring(pem.indexOf("-----BEGIN")) + "\n", context(store));
  }

  private static void newPair(Path store, String alias, String... options) {
    List<String> all = new ArrayList<>(List.of("-genkeypair", "-keyalg", "RSA", "-validity", "2"));
    all.addAll(List.of("-dname", "CN=" + alias));
    all.addAll(List.of(options));
    keytool(store, alias, all.toArray(new String[0]));
  }

  private static String keytool(Path store, String alias, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-alias", alias, "-keystore", store.toString(), "-storepass", PASSWORD));
    return Tools.output(command.toArray(new String[0]));
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
