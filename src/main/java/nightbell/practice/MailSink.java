package nightbell.practice;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.DropConnectionException;
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

  /** Longer than anybody waits for a mail server. */
  private static final int STALL_SECONDS = 60;

  private final PracticeCarrier carrier;
  private final CountDownLatch closed = new CountDownLatch(1);
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
    closed.countDown();
    server.stop();
  }

  /** One mail being handed over: its envelope first, then its bytes. */
  private final class Handover implements MessageHandler {
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";
    private boolean stalls;

    @Override
    public void from(String address) throws RejectException {
      Mischief wrong = carrier.mailMischief();
      stalls = wrong == Mischief.SMTP_STALL;
      if (wrong == Mischief.SMTP_REFUSE) {
        throw new RejectException(550, "5.7.1 Not from you");
      } else if (wrong == Mischief.SMTP_BUSY) {
        throw new RejectException(451, "4.3.2 Busy, please try again");
      } else if (wrong == Mischief.SMTP_DROP) {
        throw new DropConnectionException(421, "4.3.2 Closing");
      }
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
      if (stalls) {
        await();
        throw new DropConnectionException(421, "4.3.2 Closing");
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

    private void await() throws IOException {
      try {
        var unused = closed.await(STALL_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void done() {
      recipients.clear();
    }
  }
}
