package nightbell.contract.channel;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server that can refuse at each point, or fall silent. It keeps what it took. */
public final class Relay implements AutoCloseable {
  private final List<byte[]> taken = new CopyOnWriteArrayList<>();
  private final List<String> envelopes = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final SMTPServer server;
  private volatile int senderCode;
  private volatile int recipientCode;
  private volatile int dataCode;
  private volatile boolean silent;

  public Relay() {
    this(builder -> builder);
  }

  public Relay(UnaryOperator<SMTPServer.Builder> setUp) {
    SMTPServer.Builder builder =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(Conversation::new);
    server = setUp.apply(builder).build();
    server.start();
  }

  public int port() {
    return server.getPortAllocated();
  }

  public List<byte[]> taken() {
    return taken;
  }

  List<String> envelopes() {
    return envelopes;
  }

  Relay refusesSender(int code) {
    senderCode = code;
    return this;
  }

  Relay refusesRecipient(int code) {
    recipientCode = code;
    return this;
  }

  Relay refusesData(int code) {
    dataCode = code;
    return this;
  }

  Relay fallsSilentAfterData() {
    silent = true;
    return this;
  }

  @Override
  public void close() {
    end.countDown();
    server.stop();
  }

  private final class Conversation implements MessageHandler {
    Conversation(MessageContext context) {}

    @Override
    public void from(String from) throws RejectException {
      refuse(senderCode);
      envelopes.add("from " + from);
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      refuse(recipientCode);
      envelopes.add("to " + recipient);
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
      byte[] bytes = data.readAllBytes();
      refuse(dataCode);
      taken.add(bytes);
      if (silent) {
        awaitEnd();
      }
      return "taken";
    }

    @Override
    public void done() {}

    private void refuse(int code) throws RejectException {
      if (code != 0) {
        throw new RejectException(code, "so it is");
      }
    }

    private void awaitEnd() throws IOException {
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }
}
