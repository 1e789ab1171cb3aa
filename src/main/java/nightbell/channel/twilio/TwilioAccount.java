package nightbell.channel.twilio;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import nightbell.channel.Limits;
import nightbell.engine.Delivery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Twilio for one thing, once, and says what became of it; nothing that Twilio or the network
 * does is thrown. Thread-safe; shared by texts and calls.
 */
public final class TwilioAccount {
  private static final Logger log = LoggerFactory.getLogger(TwilioAccount.class);

  private final TwilioSettings settings;
  private final TwilioRestClient client;

  /**
   * An account reached at {@code apiBase}, which is asked for at each request.
   *
   * @param limits how long to wait; {@link Limits#LIVE} outside of tests
   */
  public TwilioAccount(TwilioSettings settings, Supplier<URI> apiBase, Limits limits) {
    this.settings = settings;
    this.client =
        new TwilioRestClient.Builder(settings.user(), settings.password())
            .accountSid(settings.accountSid())
            .httpClient(new OneShotHttpClient(apiBase, limits))
            .build();
  }

  TwilioSettings settings() {
    return settings;
  }

  /** Runs a request that gives the SID of what it made. */
  Delivery ask(Function<TwilioRestClient, @Nullable String> request) {
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
    if (status == 429 || status >= 500) {
      return new Delivery.Later(words(status, e));
    }
    return status >= 400
        ? new Delivery.Refused(words(status, e))
        : new Delivery.Unknown(words(status, e));
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
