package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** A service account of the fake Google, with a key of its own. */
record ServiceAccount(String email, String keyId, KeyPair keys) {

  static ServiceAccount create() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new ServiceAccount(
          "cache@project.iam.gserviceaccount.com", "key-1", generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** The key file as Google hands it out. */
  String keyFile(String tokenUri) {
    return """
        {
          "type": "service_account",
          "private_key_id": "%s",
          "private_key": "%s",
          "client_email": "%s",
          "token_uri": "%s"
        }
        """
        .formatted(keyId, pem().replace("\n", "\\n"), email, tokenUri);
  }

  String pem() {
    return "-----BEGIN PRIVATE KEY-----\n" + keyLines() + "\n-----END PRIVATE KEY-----\n";
  }

  /** The part of the key that must never be seen. */
  String secretLine() {
    return keyLines().lines().skip(5).findFirst().orElseThrow();
  }

  private String keyLines() {
    return Base64.getMimeEncoder(64, new byte[] {'\n'})
        .encodeToString(keys.getPrivate().getEncoded());
  }

  boolean hasSigned(String text, byte[] signature) {
    try {
      Signature rs256 = Signature.getInstance("SHA256withRSA");
      rs256.initVerify(keys.getPublic());
      rs256.update(text.getBytes(US_ASCII));
      return rs256.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
