package nightbell.channel.twilio;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nightbell.channel.Breaker;
import nightbell.channel.Limits;
import nightbell.engine.Carrier;
import nightbell.engine.Clock;
import nightbell.engine.Delivery;
import nightbell.engine.Fault;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Twilio for one thing, once, and says what became of it; nothing that Twilio or the network
 * does is thrown. What it does trips the account's breaker. Thread-safe; shared by texts and calls.
 */
public final class TwilioAccount implements Carrier {
  private static final Logger log = LoggerFactory.getLogger(TwilioAccount.class);

  private final String id;
  private final String name;
  private final TwilioSettings settings;
  private final TwilioRestClient client;
  private final Breaker breaker;

  /** The one account there is. */
  public TwilioAccount(TwilioSettings settings, Supplier<URI> apiBase, Limits limits, Clock clock) {
    this("twilio", "Twilio", settings, apiBase, limits, clock);
  }

  /**
   * An account reached at {@code apiBase}, which is asked for at each request.
   *
   * @param id its name in metrics
   * @param limits how long to wait; {@link Limits#LIVE} outside of tests
   */
  public TwilioAccount(
      String id,
      String name,
      TwilioSettings settings,
      Supplier<URI> apiBase,
      Limits limits,
      Clock clock) {
    this.id = id;
    this.name = name;
    this.settings = settings;
    this.breaker = new Breaker(clock);
    this.client =
        new TwilioRestClient.Builder(settings.user(), settings.password())
            .accountSid(settings.accountSid())
            .httpClient(new OneShotHttpClient(apiBase, limits))
            .build();
  }

  TwilioSettings settings() {
    return settings;
  }

  Breaker breaker() {
    return breaker;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isOf(Channel channel) {
    return channel != Channel.EMAIL;
  }

  @Override
  public Optional<Outage> outage() {
    return breaker.outage();
  }

  @Override
  public boolean isProbeDue() {
    return breaker.isProbeDue();
  }

  /** Lists one message: unlike the account itself, any key that sends may read those. */
  @Override
  public void probe() {
    if (!breaker.mayTry()) {
      return;
    }
    breaker.probed(
        asked(
            twilio -> {
              var unused = Message.reader().pageSize(1).firstPage(twilio);
              return "";
            }));
  }

  /** Runs a request that gives the SID of what it made. */
  Delivery ask(Function<TwilioRestClient, @Nullable String> request) {
    Delivery said = asked(request);
    breaker.heard(said);
    return said;
  }

  /** As {@link #ask}, but of something else than a page: what comes of it says nothing of pages. */
  Delivery aside(Function<TwilioRestClient, @Nullable String> request) {
    return asked(request);
  }

  /** Reads something; empty if the account does not give it. */
  <T> Optional<T> read(Function<TwilioRestClient, @Nullable T> question) {
    try {
      return Optional.ofNullable(question.apply(client));
    } catch (RuntimeException e) {
      log.debug("{} does not tell", name, e);
      return Optional.empty();
    }
  }

  private Delivery asked(Function<TwilioRestClient, @Nullable String> request) {
    try {
      String sid = request.apply(client);
      return sid == null
          ? new Delivery.Unknown("the carrier took it but gave it no SID")
          : new Delivery.Accepted(sid);
    } catch (ApiException e) {
      return outcome(e);
    } catch (RuntimeException e) {
      log.warn("a request to Twilio failed in an unexpected way", e);
      return new Delivery.Unknown(e.toString());
    }
  }

  private static Delivery outcome(ApiException e) {
    Integer status = e.getStatusCode();
    if (status == null) {
      return unanswered(e);
    }
    if (status == 429) {
      return new Delivery.Later(words(status, e), Fault.RATE);
    }
    if (status == 502 || status == 504) {
      // Something on the way gave up: what is behind it may have taken the request.
      return new Delivery.Unknown(words(status, e));
    }
    if (status >= 500) {
      return new Delivery.Later(words(status, e));
    }
    return status >= 400
        ? new Delivery.Refused(words(status, e), fault(status, e))
        : new Delivery.Unknown(words(status, e));
  }

  private static Fault fault(int status, ApiException e) {
    Integer code = e.getCode();
    if (code == null) {
      return status == 401 || status == 403 ? Fault.CREDENTIALS : Fault.OTHER;
    }
    Fault known = TwilioErrors.fault(code);
    return known == Fault.OTHER && status == 401 ? Fault.CREDENTIALS : known;
  }

  private static Delivery unanswered(ApiException e) {
    Throwable cause = e.getCause();
    if (cause != null && OneShotHttpClient.nothingSent(cause)) {
      return new Delivery.Later("the carrier cannot be reached: " + e.getMessage());
    }
    return new Delivery.Unknown("no usable answer from the carrier: " + e.getMessage());
  }

  private static String words(int status, ApiException e) {
    Integer code = e.getCode();
    String said = e.getMessage() == null || e.getMessage().isBlank() ? "" : e.getMessage();
    String start = code == null ? "HTTP " + status : TwilioErrors.describe(code);
    return said.isEmpty() ? start : start + " (" + said + ")";
  }
}
