package nightbell.practice;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageContext;
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
            .messageHandler(this::take)
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

  private void take(MessageContext context, String from, String to, byte[] bytes)
      throws RejectException {
    try {
      carrier.deliver(from, to, bytes);
    } catch (MessagingException | IOException e) {
      LOG.warn("A mail to {} cannot be read", to, e);
      throw new RejectException(554, "The mail cannot be read: " + e.getMessage());
    }
  }
}
