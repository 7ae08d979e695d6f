package io.kaspr.fn.pod;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a server does once in place of its proper answer, or to it. */
@FunctionalInterface
interface Fault {
  void strike(HttpExchange exchange, HttpHandler proper) throws IOException;

  /** The same again and again. */
  static Fault[] always(Fault fault) {
    return Collections.nCopies(20, fault).toArray(Fault[]::new);
  }

  static Fault status(int status, String text) {
    return (exchange, proper) -> Http.answer(exchange, status, text);
  }

  static Fault header(int status, String name, String value) {
    return (exchange, proper) -> {
      exchange.getResponseHeaders().set(name, value);
      Http.answer(exchange, status, "");
    };
  }

  /** Tells the client to come back after some seconds, or at a date. */
  static Fault retryAfter(int status, String when) {
    return header(status, "Retry-After", when);
  }

  /** Takes the request and never answers. */
  static Fault silence() {
    return (exchange, proper) -> {};
  }

  /** Sends the client elsewhere. */
  static Fault redirect(String location) {
    return header(307, "Location", location);
  }

  /** Closes the connection without an answer; the request was in vain. */
  static Fault hangUp() {
    return (exchange, proper) -> exchange.close();
  }

  /** Resets the connection without an answer; the request was in vain. */
  static Fault reset() {
    return (exchange, proper) -> RelayedConnection.of(exchange).reset();
  }

  /** Does what was asked, but the answer ends after so many bytes, its headers included. */
  static Fault after(int bytes, RelayedConnection.Ending ending) {
    return (exchange, proper) -> {
      RelayedConnection.of(exchange).endAfter(bytes, ending);
      proper.handle(exchange);
    };
  }

  /** Does what was asked, in its own time. */
  static Fault late(int milliseconds) {
    return (exchange, proper) -> {
      try {
        Thread.sleep(milliseconds);
        proper.handle(exchange);
      } catch (InterruptedException e) {
        exchange.close();
      }
    };
  }

  /** Does first something else, then what was asked. */
  static Fault first(Runnable deed) {
    return (exchange, proper) -> {
      deed.run();
      proper.handle(exchange);
    };
  }

  /** Does what was asked once so many have asked. */
  static Fault[] together(int clients) {
    CyclicBarrier barrier = new CyclicBarrier(clients);
    Runnable meet =
        () -> {
          try {
            barrier.await(60, TimeUnit.SECONDS);
          } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError(e);
          }
        };
    return Collections.nCopies(clients, first(meet)).toArray(Fault[]::new);
  }
}
