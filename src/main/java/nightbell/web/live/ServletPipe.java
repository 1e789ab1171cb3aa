package nightbell.web.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to a reader only as much as the connection takes now; the rest waits in a bounded queue
 * until the container says that it takes more.
 */
final class ServletPipe implements Pipe, WriteListener {
  private static final Logger LOG = LoggerFactory.getLogger(ServletPipe.class);

  /** More than is read from the trail at a time, so that only who does not read overflows it. */
  private static final int MOST = 1000;

  private final AsyncContext context;
  private final ServletOutputStream out;
  private final Queue<byte[]> queue = new ArrayDeque<>();

  /** Whether the container will say when the connection takes more; until then nobody writes. */
  private boolean awaited = true;

  private boolean unsent;
  private boolean ended;

  /** The answer of a request that was put aside; its headers must be set. */
  static ServletPipe open(AsyncContext context) throws IOException {
    ServletPipe pipe = new ServletPipe(context, context.getResponse().getOutputStream());
    pipe.out.setWriteListener(pipe);
    return pipe;
  }

  private ServletPipe(AsyncContext context, ServletOutputStream out) {
    this.context = context;
    this.out = out;
  }

  @Override
  public synchronized boolean offer(byte[] text) {
    if (ended || queue.size() >= MOST) {
      return false;
    }
    queue.add(text);
    if (!awaited) {
      write();
    }
    return !ended;
  }

  @Override
  public synchronized boolean isEmpty() {
    return queue.isEmpty();
  }

  @Override
  public synchronized boolean isEnded() {
    return ended;
  }

  @Override
  public synchronized void onWritePossible() {
    awaited = false;
    write();
  }

  @Override
  public synchronized void onError(Throwable failure) {
    LOG.debug("A reader of events is gone: {}", failure.toString());
    end();
  }

  @Override
  public synchronized void end() {
    if (!ended) {
      ended = true;
      queue.clear();
      try {
        context.complete();
      } catch (IllegalStateException e) {
        LOG.debug("The answer had ended already: {}", e.toString());
      }
    }
  }

  private void write() {
    try {
      while (!ended && out.isReady()) {
        byte[] next = queue.poll();
        if (next != null) {
          out.write(next);
          unsent = true;
        } else if (unsent) {
          unsent = false;
          out.flush();
        } else {
          return;
        }
      }
      awaited = true;
    } catch (IOException | IllegalStateException e) {
      onError(e);
    }
  }
}
