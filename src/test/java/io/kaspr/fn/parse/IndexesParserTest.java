package io.kaspr.fn.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaspr.fn.spec.PackageIndexes;
import io.kaspr.fn.spec.PackageIndexes.Credentials;
import io.kaspr.fn.spec.text.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IndexesParserTest {

  @Test
  void readsIndexesHostsAndCredentials() {
    PackageIndexes indexes =
        Parsing.ofPackages(
                """
                indexUrl: https://index.example.com:8443/simple
                extraIndexUrls: ["http://other.example.com/simple/"]
                trustedHosts: [other.example.com, "10.0.0.1:8080", "[::1]:80"]
                credentials: {secretRef: {name: index-user, usernameKey: user}}
                """)
            .valid()
            .pythonPackages()
            .orElseThrow()
            .indexes();

    assertThat(indexes.indexUrl()).contains("https://index.example.com:8443/simple");
    assertThat(indexes.extraIndexUrls()).containsExactly("http://other.example.com/simple/");
    assertThat(indexes.trustedHosts()).hasSize(3);
    assertThat(indexes.credentials())
        .contains(
            new Credentials(
                new SecretKey("index-user", "user"), new SecretKey("index-user", "password")));
    assertThat(indexes.credentialsHost()).contains("index.example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com/simple",
        "ftp://example.com",
        "HTTPS://example.com",
        "https://",
        "https:///simple",
        "'https://exa mple.com'",
        "https://example.com/?a=b",
        "'https://example.com/#a'",
        "https://example.com:0/",
        "https://example.com:http/",
        "https://-a.example.com",
        "'https://example.com/${TOKEN}'",
        "\"https://example.com/\\n--index-url=x\"",
        "https://example.com/'",
        "https://example.com/<x>",
        "https://exämple.com/"
      })
  void refusesAnIndexThatPipCannotUse(String url) {
    assertThat(Parsing.ofPackages("indexUrl: " + url).errors())
        .singleElement()
        .asString()
        .startsWith("spec.pythonPackages.indexUrl: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:hunter2@example.com/simple",
        "https://hunter2@example.com",
        "https://user:hun/hunter2@example.com",
        "https://user:hunter2 @example.com",
        "user:hunter2@example.com/simple",
        "ftp://user:hunter2@example.com",
        "https://a@user:hunter2@example.com"
      })
  void neverShowsAPassword(String url) {
    for (String field :
        new String[] {"indexUrl: %s", "extraIndexUrls: ['%s']", "trustedHosts: ['%s']"}) {
      Parsing parsing = Parsing.ofPackages(field.formatted(url));

      assertThat(parsing.errors()).hasSize(1);
      assertThat(parsing.problems().toString()).doesNotContain("hunter2");
    }
  }

  @Test
  void saysWhereCredentialsBelong() {
    assertThat(Parsing.ofPackages("indexUrl: https://me:secret@example.com/simple").errors())
        .containsExactly(
            "spec.pythonPackages.indexUrl: must have no user and password in it: they belong in"
                + " spec.pythonPackages.credentials");
  }

  @Test
  void proposesAnotherFormOfAComma() {
    assertThat(Parsing.ofPackages("extraIndexUrls: ['https://example.com/a,b']").proposal())
        .contains("https://example.com/a%2Cb");
  }

  @Test
  void proposesTheHostOfAUrl() {
    assertThat(Parsing.ofPackages("trustedHosts: ['https://Example.com/simple']").proposal())
        .contains("example.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'a,b'", "''", "'a b'", "'a:0'", "'a:b'", "'-a'", "'a..b'", "a/b"})
  void refusesATrustedHostThatIsNone(String host) {
    assertThat(Parsing.ofPackages("trustedHosts: [" + host + "]").errors()).hasSize(1);
  }

  @Test
  void needsAnIndexUrlUnlessOneHostIsClear() {
    String credentials = "credentials: {secretRef: {name: index-user}}\n";
    String two = "extraIndexUrls: ['https://a.example', 'https://b.example']\n";
    String same = "extraIndexUrls: ['https://a.example/x', 'https://A.example/y']\n";

    assertThat(Parsing.ofPackages(credentials).errors())
        .containsExactly(
            "spec.pythonPackages.credentials: needs an indexUrl beside it, to know which of 0"
                + " hosts may have the credentials");
    assertThat(Parsing.ofPackages(credentials + two).errors()).hasSize(1);
    assertThat(Parsing.ofPackages(credentials + same).app()).isPresent();
    assertThat(Parsing.ofPackages(credentials + two + "indexUrl: https://c.example").app())
        .isPresent();
  }

  @Test
  void needsASecretsName() {
    assertThat(Parsing.ofPackages("credentials: {}\nindexUrl: https://a.example").errors())
        .containsExactly("spec.pythonPackages.credentials.secretRef.name: is required");
  }

  @Test
  void refusesTextWhereAListShouldBe() {
    assertThat(Parsing.ofPackages("extraIndexUrls: https://a.example").errors())
        .containsExactly(
            "spec.pythonPackages.extraIndexUrls: must be a list, each entry behind a dash, but is text");
  }
}
