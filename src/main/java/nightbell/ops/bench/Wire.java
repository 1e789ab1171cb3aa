package nightbell.ops.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Locale;

/**
 * One kept HTTP/1.1 connection that carries one request at a time, and knows as much of the
 * protocol as that needs. For one thread.
 */
final class Wire implements AutoCloseable {
  private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(US_ASCII);
  private static final int STATUS = "HTTP/1.1 ".length();
  private static final String LENGTH = "\r\ncontent-length:";

  private final SocketChannel channel;
  private final SelectionKey key;
  private final ByteBuffer in = ByteBuffer.allocateDirect(256 * 1024);
  private ByteBuffer out = ByteBuffer.allocate(0);
  private int body = -1;
  private int end = -1;

  /** When the request under way should have left. */
  private long planned;

  Wire(InetSocketAddress address, Selector selector) throws IOException {
    channel = SocketChannel.open(address);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    key = channel.register(selector, SelectionKey.OP_READ, this);
  }

  long planned() {
    return planned;
  }

  void send(ByteBuffer request, long due) throws IOException {
    planned = due;
    out = request;
    in.clear();
    body = -1;
    end = -1;
    write();
  }

  /** Does what the connection is ready for; true when the answer has come whole. */
  boolean go() throws IOException {
    if (out.hasRemaining()) {
      write();
    }
    if (!key.isReadable()) {
      return false;
    }
    if (channel.read(in) < 0) {
      throw new EOFException("The service closed a connection.");
    }
    if (body < 0) {
      head();
    }
    return body >= 0 && (end >= 0 ? in.position() >= end : endsWithLastChunk());
  }

  int status() {
    return (in.get(STATUS) - '0') * 100
        + (in.get(STATUS + 1) - '0') * 10
        + (in.get(STATUS + 2) - '0');
  }

  /** The answer's body as text. */
  String text() {
    return text(body, in.position());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void write() throws IOException {
    channel.write(out);
    key.interestOps(
        out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
  }

  private void head() {
    for (int i = 3; i < in.position(); i++) {
      if (in.get(i) == '\n' && in.get(i - 2) == '\n') {
        body = i + 1;
        String head = text(0, body).toLowerCase(Locale.ROOT);
        int length = head.indexOf(LENGTH);
        if (length >= 0) {
          int from = length + LENGTH.length();
          end = body + Integer.parseInt(head.substring(from, head.indexOf('\r', from)).strip());
        }
        return;
      }
    }
  }

  private boolean endsWithLastChunk() {
    int from = in.position() - LAST_CHUNK.length;
    for (int i = 0; i < LAST_CHUNK.length; i++) {
      if (from < body || in.get(from + i) != LAST_CHUNK[i]) {
        return false;
      }
    }
    return true;
  }

  private String text(int from, int to) {
    byte[] bytes = new byte[to - from];
    in.get(from, bytes);
    return new String(bytes, US_ASCII);
  }
}
