package nightbell.web;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Says {@code Connection: close} in an answer that is given before the whole body has come, as a
 * wrong key or a body that is too large get. Jetty 12.1 closes such a connection without a word,
 * and a sender that keeps its connections would lose the next alert that it posts there (RFC 9112,
 * 9.6).
 */
public final class UnreadBodies extends Handler.Wrapper {
  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    // A body is of this many bytes, or of an unknown number: -1.
    if (request.getLength() != 0) {
      request.addHttpStreamWrapper(Told::new);
    }
    return super.handle(request, response, callback);
  }

  private static final class Told extends HttpStream.Wrapper {
    Told(HttpStream stream) {
      super(stream);
    }

    @Override
    public void prepareResponse(HttpFields.Mutable headers) {
      if (consumeAvailable() != null) {
        headers.put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
      }
      super.prepareResponse(headers);
    }
  }
}
