package io.kaspr.fn.pod;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Trades signed assertions for access tokens, and believes nothing that it has not checked. */
final class TokenEndpoint {
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  /** Whatever the address at which it is reached. */
  private static final String AUDIENCE = "https://oauth2.googleapis.com/token";

  private static final String SCOPE = "https://www.googleapis.com/auth/devstorage.read_write";

  private final ServiceAccount account;
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private final List<String> assertions = new CopyOnWriteArrayList<>();
  private final List<String> expired = new CopyOnWriteArrayList<>();
  private final ObjectMapper json = new ObjectMapper();
  private volatile Duration clockIsOff = Duration.ZERO;

  TokenEndpoint(ServiceAccount account) {
    this.account = account;
  }

  void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String complaint = complaint(exchange, Http.parameters(body));
    if (!complaint.isEmpty()) {
      refuse(exchange, complaint);
      return;
    }
    give(exchange);
  }

  /**
   * As the metadata server does, which wants to see a header that no page in a browser can send.
   */
  void giveToThePod(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Metadata-Flavor", "Google");
    if ("Google".equals(exchange.getRequestHeaders().getFirst("Metadata-Flavor"))) {
      give(exchange);
    } else {
      Http.answer(exchange, 403, "Missing Metadata-Flavor:Google header.");
    }
  }

  private void give(HttpExchange exchange) throws IOException {
    tokens.add("ya29." + UUID.randomUUID());
    String token = tokens.get(tokens.size() - 1);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    Http.answer(
        exchange,
        200,
        "{\"access_token\": \"" + token + "\", \"token_type\": \"Bearer\", \"expires_in\": 3599}");
  }

  /** Refuses as Google does, by a clock that may be another one. */
  private void refuse(HttpExchange exchange, String complaint) throws IOException {
    String body = "{\"error\": \"invalid_grant\", \"error_description\": \"" + complaint + "\"}";
    ZonedDateTime date = ZonedDateTime.now(ZoneOffset.UTC).plus(clockIsOff);
    RelayedConnection.of(exchange)
        .say(
            "HTTP/1.1 400 Bad Request\r\nDate: %s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(RFC_1123_DATE_TIME.format(date), body.length(), body));
    exchange.close();
  }

  /** From now on the endpoint lives in another time. */
  void clockIsOff(Duration difference) {
    clockIsOff = difference;
  }

  /** No token that was issued so far is good any more. */
  void expire() {
    expired.addAll(tokens);
  }

  boolean issued(String authorization) {
    return tokens.stream()
        .filter(token -> !expired.contains(token))
        .anyMatch(token -> authorization.equals("Bearer " + token));
  }

  /** All that was ever said here and must not be heard elsewhere. */
  List<String> secrets() {
    List<String> secrets = new CopyOnWriteArrayList<>(tokens);
    secrets.addAll(assertions);
    return secrets;
  }

  private String complaint(HttpExchange exchange, Map<String, String> form) throws IOException {
    if (!exchange.getRequestMethod().equals("POST") || !GRANT.equals(form.get("grant_type"))) {
      return "not a POST of a JWT grant";
    }
    String assertion = form.getOrDefault("assertion", "");
    assertions.add(assertion);
    String[] parts = assertion.split("\\.", -1);
    if (parts.length != 3 || assertion.contains("=")) {
      return "not three parts of unpadded base64url";
    }
    if (!account.hasSigned(parts[0] + "." + parts[1], decoded(parts[2]))) {
      return "Invalid JWT Signature.";
    }
    return complaint(json.readTree(decoded(parts[0])), json.readTree(decoded(parts[1])));
  }

  private String complaint(JsonNode header, JsonNode claims) {
    long now = Instant.now().plus(clockIsOff).getEpochSecond();
    long issuedAt = claims.path("iat").asLong();
    long lifetime = claims.path("exp").asLong() - issuedAt;
    List<String> expected = List.of("RS256", "JWT", account.keyId(), account.email(), SCOPE);
    List<String> said =
        List.of(
            header.path("alg").asText(),
            header.path("typ").asText(),
            header.path("kid").asText(),
            claims.path("iss").asText(),
            claims.path("scope").asText());
    if (!said.equals(expected) || !claims.path("aud").asText().equals(AUDIENCE)) {
      return "expected " + expected + " for " + AUDIENCE + ", not " + said;
    }
    boolean timely = Math.abs(now - issuedAt) < 60 && lifetime > 0 && lifetime <= 3600;
    return timely && claims.size() == 5 ? "" : "wrong iat or exp, or claims that do not belong";
  }

  private static byte[] decoded(String part) {
    return Base64.getUrlDecoder().decode(part);
  }
}
