package nightbell.channel.twilio;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import java.util.List;
import nightbell.channel.PublicUrl;
import nightbell.engine.Ask;
import nightbell.engine.Delivery;
import nightbell.engine.Notice;
import nightbell.engine.Page;
import nightbell.engine.Sender;
import nightbell.oncall.Channel;

/** Texts by Twilio. A text that was sent cannot be called back. Thread-safe. */
public final class TwilioSms implements Sender {
  /** What Twilio allows is 1 s to 10 h; above 5 s is its advice. */
  private static final long SHORTEST = 6;

  private static final long LONGEST = 36_000;

  private final TwilioAccounts accounts;
  private final PublicUrl publicUrl;

  /** Texts by one account. */
  public TwilioSms(TwilioAccount account, PublicUrl publicUrl) {
    this(new TwilioAccounts(List.of(account)), publicUrl);
  }

  public TwilioSms(TwilioAccounts accounts, PublicUrl publicUrl) {
    this.accounts = accounts;
    this.publicUrl = publicUrl;
  }

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public Delivery send(Page page, String token) {
    return accounts.ask(
        (account, client) ->
            called(message(account, page.address(), page.text()), token, page.validFor())
                .create(client)
                .getSid());
  }

  /** A notice is worth reading for as long as the carrier keeps it. */
  @Override
  public Delivery send(Notice notice) {
    return accounts.ask(
        (account, client) ->
            message(account, notice.address(), notice.text())
                .setValidityPeriod((int) LONGEST)
                .create(client)
                .getSid());
  }

  @Override
  public Delivery send(Ask ask, String token) {
    long wait = Duration.between(ask.at(), ask.until()).toSeconds();
    return accounts.ask(
        (account, client) ->
            called(message(account, ask.address(), ask.text()), token, wait)
                .create(client)
                .getSid());
  }

  @Override
  public void recall(String carrierId) {}

  private static MessageCreator message(TwilioAccount account, String address, String text) {
    PhoneNumber to = new PhoneNumber(address);
    String service = account.settings().messagingServiceSid();
    return service == null
        ? Message.creator(to, new PhoneNumber(account.settings().from()), text)
        : Message.creator(to, service, text);
  }

  private MessageCreator called(MessageCreator message, String token, long validFor) {
    return message
        .setStatusCallback(publicUrl.at("/twilio/sms/status/" + token))
        .setValidityPeriod((int) Math.max(SHORTEST, Math.min(LONGEST, validFor)));
  }
}
