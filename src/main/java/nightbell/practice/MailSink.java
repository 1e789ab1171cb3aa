package nightbell.practice;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * The SMTP server of practice mode: takes every mail to anybody, on the loopback address, and puts
 * it in that person's mailbox. It answers 250 only after the mail lies there.
 */
public final class MailSink implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MailSink.class);
  private static final int MOST_BYTES = 5 * 1024 * 1024;

  private final PracticeCarrier carrier;
  private final SMTPServer server;

  /** A sink on a port that the system picks. */
  public MailSink(PracticeCarrier carrier) {
    this(carrier, 0);
  }

  public MailSink(PracticeCarrier carrier, int port) {
    this.carrier = carrier;
    this.server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .softwareName("Nightbell practice")
            .serverThreadName("practice-mail")
            .maxMessageSize(MOST_BYTES)
            .messageHandlerFactory(context -> new Handover())
            .build();
  }

  /** Starts listening and says on which port. */
  public int start() {
    server.start();
    return server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** One mail being handed over: its envelope first, then its bytes. */
  private final class Handover implements MessageHandler {
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    @Override
    public void from(String address) {
      sender = address;
    }

    @Override
    public void recipient(String address) {
      recipients.add(address);
    }

    @Override
    public @Nullable String data(InputStream in) throws RejectException, IOException {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new RejectException(552, "The mail is too big");
      }
      try {
        for (String recipient : recipients) {
          carrier.deliver(sender, recipient, bytes);
        }
        return null;
      } catch (MessagingException | IOException e) {
        LOG.warn("A mail to {} cannot be read", recipients, e);
        throw new RejectException(554, "The mail cannot be read: " + e.getMessage());
      }
    }

    @Override
    public void done() {
      recipients.clear();
    }
  }
}
