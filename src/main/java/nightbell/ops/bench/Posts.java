package nightbell.ops.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.function.IntFunction;

/** Requests to post, one after the other, made beforehand so that making them costs nothing. */
final class Posts {
  private final byte[][] requests;
  private int next;

  private Posts(byte[][] requests) {
    this.requests = requests;
  }

  /** So many requests, sent again and again in this order. */
  static Posts of(int count, String path, IntFunction<String> body) {
    byte[][] requests = new byte[count][];
    for (int i = 0; i < count; i++) {
      requests[i] = request(path, body.apply(i));
    }
    return new Posts(requests);
  }

  /** How many have been taken. */
  int taken() {
    return next;
  }

  ByteBuffer next() {
    return ByteBuffer.wrap(requests[next++ % requests.length]);
  }

  private static byte[] request(String path, String body) {
    return ("POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + Service.KEY
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + body.getBytes(UTF_8).length
            + "\r\n\r\n"
            + body)
        .getBytes(UTF_8);
  }
}
