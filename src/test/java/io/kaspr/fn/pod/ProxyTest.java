package io.kaspr.fn.pod;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the way out leads through a proxy, both the cache and pip take it. */
final class ProxyTest extends ScriptScenario {
  private Proxy proxy;

  @BeforeEach
  void openProxy() throws IOException {
    proxy = new Proxy();
  }

  @AfterEach
  void closeProxy() {
    proxy.close();
  }

  private static String host(String url) {
    return url.substring(url.indexOf("//") + 2).split("/", -1)[0];
  }

  @Test
  void httpProxyIsUsedByTheCacheAndByPip() throws Exception {
    bed.env("http_proxy", proxy.url());

    assertThat(runWell().output()).contains("done: cache miss", ", upload ");
    assertThat(proxy.requests())
        .contains("GET " + host(bed.google.url()), "POST " + host(bed.google.url()))
        .contains("PUT " + host(bed.google.url()), "GET " + bed.index.host());
  }

  @Test
  void httpsProxyGetsOnlyTunnelsAndItsPasswordIsNotShown() throws Exception {
    Certificate certificate = Certificate.create(temp.resolve("authority"));
    bed.overTls(certificate).env("SSL_CERT_FILE", certificate.in(bed.pod));
    bed.env("PIP_CERT", certificate.in(bed.pod));
    proxy.protect("proxy-user:proxy-password");
    bed.secretEnv("https_proxy", "http://proxy-user:proxy-password@" + proxy.address());
    bed.neverShow("proxy-password");
    try (Wire index = bed.index.overTls(certificate)) {
      bed.set("indexUrl", index.url() + "/simple/");

      assertThat(runWell().output()).contains("done: cache miss", ", upload ");
      assertThat(proxy.requests())
          .contains("CONNECT " + host(index.url()), "CONNECT " + host(bed.google.url()))
          .allMatch(request -> request.startsWith("CONNECT "));
    }
  }

  @Test
  void aProxyThatRefusesIsSaidOnceWithoutItsPassword() throws Exception {
    QuickPip.install(bed, 0);
    Certificate certificate = Certificate.create(temp.resolve("authority"));
    bed.overTls(certificate).env("SSL_CERT_FILE", certificate.in(bed.pod));
    proxy.protect("proxy-user:proxy-password");
    bed.secretEnv("https_proxy", "http://proxy-user:wrong-password@" + proxy.address());
    bed.neverShow("wrong-password");

    assertThat(runWell().output())
        .containsOnlyOnce("the cache cannot be used: ")
        .contains("407 Proxy Authentication Required");
    assertThat(bed.google.requests()).isEmpty();
  }

  @Test
  void noProxyKeepsTheProxyOut() throws Exception {
    bed.env("http_proxy", "http://127.0.0.1:1").env("no_proxy", "127.0.0.1");

    assertThat(runWell().output()).contains("done: cache miss", ", upload ");
  }

  @Test
  void aProxyThatIsGoneMeansNoCache() throws Exception {
    QuickPip.install(bed, 0);
    bed.env("http_proxy", "http://127.0.0.1:1");

    assertThat(runWell().output()).containsOnlyOnce("the cache cannot be used: no way through to");
    assertThat(bed.google.requests()).isEmpty();
  }
}
