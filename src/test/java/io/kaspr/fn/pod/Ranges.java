package io.kaspr.fn.pod;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Sends an object, or the end of it that the client still lacks. */
final class Ranges {
  private Ranges() {}

  static void answer(HttpExchange exchange, StoredObject object) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    if (range == null) {
      Http.answer(exchange, 200, object.content());
      return;
    }
    int from = Integer.parseInt(range.replace("bytes=", "").replace("-", ""));
    if (from < object.size()) {
      answerFrom(exchange, object, from);
    } else {
      Http.answer(exchange, 416, "The requested range cannot be satisfied.");
    }
  }

  private static void answerFrom(HttpExchange exchange, StoredObject object, int from)
      throws IOException {
    String content = "bytes " + from + "-" + (object.size() - 1) + "/" + object.size();
    exchange.getResponseHeaders().set("Content-Range", content);
    Http.answer(exchange, 206, object.contentFrom(from));
  }
}
