package nightbell.channel.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallCreator;
import com.twilio.rest.api.v2010.account.CallUpdater;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.util.List;
import nightbell.channel.PublicUrl;
import nightbell.engine.Ask;
import nightbell.engine.Delivery;
import nightbell.engine.Notice;
import nightbell.engine.Page;
import nightbell.engine.Sender;
import nightbell.oncall.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls by Twilio, which fetches what to say when the phone is picked up, and says whether a person
 * or a machine did. A recalled call stops ringing or is hung up. Thread-safe.
 */
public final class TwilioVoice implements Sender {
  private static final Logger log = LoggerFactory.getLogger(TwilioVoice.class);
  private static final List<String> EVENTS =
      List.of("initiated", "ringing", "answered", "completed");

  /** Seconds to ring: most voicemails take over after that. */
  private static final int RING = 25;

  private static final int LONGEST_CALL = 300;

  /** Seconds of silence that a person may have to bear; who is not known by then is a person. */
  private static final int LISTENING = 4;

  private final TwilioAccounts accounts;
  private final PublicUrl publicUrl;

  /** Calls by one account. */
  public TwilioVoice(TwilioAccount account, PublicUrl publicUrl) {
    this(new TwilioAccounts(List.of(account)), publicUrl);
  }

  public TwilioVoice(TwilioAccounts accounts, PublicUrl publicUrl) {
    this.accounts = accounts;
    this.publicUrl = publicUrl;
  }

  @Override
  public Channel channel() {
    return Channel.VOICE;
  }

  @Override
  public Delivery send(Page page, String token) {
    return accounts.ask(
        (account, client) -> call(account, page.address(), token).create(client).getSid());
  }

  /** Calls carry no notices: nobody is woken for what asks for no answer. */
  @Override
  public Delivery send(Notice notice) {
    return new Delivery.Refused("calls carry no notices");
  }

  @Override
  public Delivery send(Ask ask, String token) {
    return accounts.ask(
        (account, client) -> call(account, ask.address(), token).create(client).getSid());
  }

  @Override
  public void recall(String carrierId) {
    for (TwilioAccount account : accounts.owners(carrierId)) {
      Delivery hungUp = account.aside(client -> end(carrierId).update(client).getSid());
      if (hungUp instanceof Delivery.Accepted) {
        return;
      }
      log.info("call {} was not hung up: {}", carrierId, hungUp);
    }
  }

  private static CallUpdater end(String carrierId) {
    return Call.updater(carrierId).setStatus(Call.UpdateStatus.COMPLETED);
  }

  private CallCreator call(TwilioAccount account, String to, String token) {
    String address = publicUrl.at("/twilio/voice/" + token);
    PhoneNumber from = new PhoneNumber(account.settings().from());
    return Call.creator(new PhoneNumber(to), from, URI.create(address))
        .setMethod(HttpMethod.POST)
        .setFallbackUrl(address + "/fallback")
        .setFallbackMethod(HttpMethod.POST)
        .setStatusCallback(address + "/status")
        .setStatusCallbackMethod(HttpMethod.POST)
        .setStatusCallbackEvent(EVENTS)
        .setMachineDetection("Enable")
        .setMachineDetectionTimeout(LISTENING)
        .setTimeout(RING)
        .setTimeLimit(LONGEST_CALL);
  }
}
