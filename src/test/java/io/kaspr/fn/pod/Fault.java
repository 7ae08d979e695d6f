package io.kaspr.fn.pod;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** What a server does once in place of its proper answer. */
@FunctionalInterface
interface Fault {
  void strike(HttpExchange exchange) throws IOException;

  static Fault status(int status, String text) {
    return exchange -> Http.answer(exchange, status, text);
  }

  /** Tells the client to come back after some seconds. */
  static Fault retryAfter(int status, int seconds) {
    return exchange -> {
      exchange.getResponseHeaders().set("Retry-After", String.valueOf(seconds));
      Http.answer(exchange, status, "busy");
    };
  }

  /** Takes the request and never answers. */
  static Fault silence() {
    return exchange -> {};
  }

  /** Sends the client elsewhere. */
  static Fault redirect(String location) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", location);
      Http.answer(exchange, 307, "");
    };
  }

  /** Closes the connection without an answer. */
  static Fault hangUp() {
    return HttpExchange::close;
  }
}
