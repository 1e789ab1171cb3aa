package nightbell.channel.mail;

import java.util.Optional;
import nightbell.channel.Breaker;
import nightbell.engine.Ask;
import nightbell.engine.Carrier;
import nightbell.engine.Clock;
import nightbell.engine.Delivery;
import nightbell.engine.Fault;
import nightbell.engine.Notice;
import nightbell.engine.Page;
import nightbell.engine.Sender;
import nightbell.oncall.Channel;

/**
 * Mail with a breaker before it: while the server does not work nobody waits for it, and pages fail
 * at once. Thread-safe.
 */
public final class MailCarrier implements Sender, Carrier {
  private final SmtpMail mail;
  private final Breaker breaker;

  public MailCarrier(SmtpMail mail, Clock clock) {
    this.mail = mail;
    this.breaker = new Breaker(clock);
  }

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public Delivery send(Page page, String token) {
    return goes() ? heard(mail.send(page, token)) : down();
  }

  @Override
  public Delivery send(Notice notice) {
    return goes() ? heard(mail.send(notice)) : down();
  }

  @Override
  public Delivery send(Ask ask, String token) {
    return goes() ? heard(mail.send(ask, token)) : down();
  }

  @Override
  public void recall(String carrierId) {
    mail.recall(carrierId);
  }

  @Override
  public String id() {
    return "smtp";
  }

  @Override
  public String name() {
    return "The mail server";
  }

  @Override
  public boolean isOf(Channel channel) {
    return channel == Channel.EMAIL;
  }

  @Override
  public Optional<Outage> outage() {
    return breaker.outage();
  }

  @Override
  public boolean isProbeDue() {
    return breaker.isProbeDue();
  }

  @Override
  public void probe() {
    if (breaker.mayTry()) {
      breaker.probed(mail.greet());
    }
  }

  private boolean goes() {
    return breaker.isClosed() || breaker.mayTry();
  }

  private Delivery heard(Delivery said) {
    breaker.heard(said);
    return said;
  }

  private Delivery down() {
    String why = outage().map(Outage::why).orElse("it does not work");
    return new Delivery.Refused("the mail server is out of use: " + why, Fault.DOWN);
  }
}
