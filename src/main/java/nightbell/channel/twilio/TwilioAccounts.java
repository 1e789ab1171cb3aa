package nightbell.channel.twilio;

import com.twilio.http.TwilioRestClient;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nightbell.engine.Delivery;
import nightbell.engine.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The account that pages go by and those that stand by, in this order. Each is asked at most once
 * for a page, and the next only where the one before is out of use or has just refused us as a
 * whole, so that nothing can have been sent. Thread-safe.
 */
public final class TwilioAccounts {
  private static final int REMEMBERED = 5_000;

  private final List<TwilioAccount> accounts;

  /** Who has what, as far as this process knows. */
  private final Map<String, TwilioAccount> owners =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, TwilioAccount> eldest) {
              return size() > REMEMBERED;
            }
          });

  public TwilioAccounts(List<TwilioAccount> accounts) {
    this.accounts = List.copyOf(accounts);
  }

  /** Asks for a page, which gives its SID. */
  Delivery ask(BiFunction<TwilioAccount, TwilioRestClient, @Nullable String> request) {
    Delivery.Refused refused = null;
    for (TwilioAccount account : accounts) {
      if (!account.breaker().isClosed()) {
        continue;
      }
      Delivery said = ask(account, request);
      if (!(said instanceof Delivery.Refused no) || !no.fault().mayGoElsewhere()) {
        return said;
      }
      refused = no;
    }
    if (refused == null) {
      for (TwilioAccount account : accounts) {
        if (account.breaker().mayTry()) {
          Delivery said = ask(account, request);
          return said.fault().isOfCarrier() ? down(String.valueOf(said.error())) : said;
        }
      }
    }
    if (refused != null && !refused.fault().isOfCarrier()) {
      return refused;
    }
    return down(refused == null ? "no carrier works: " + outages() : refused.error());
  }

  /** The account that has this, asked first of all; then the others. */
  List<TwilioAccount> owners(String sid) {
    TwilioAccount owner = owners.get(sid);
    return owner == null ? accounts : List.of(owner);
  }

  List<TwilioAccount> all() {
    return accounts;
  }

  private Delivery ask(
      TwilioAccount account,
      BiFunction<TwilioAccount, TwilioRestClient, @Nullable String> request) {
    Delivery said = account.ask(client -> request.apply(account, client));
    if (said instanceof Delivery.Accepted accepted) {
      owners.put(accepted.carrierId(), account);
    }
    return said;
  }

  private String outages() {
    return accounts.stream()
        .flatMap(account -> account.outage().stream().map(o -> account.name() + ": " + o.why()))
        .collect(Collectors.joining("; "));
  }

  private static Delivery down(String why) {
    return new Delivery.Refused(why, Fault.DOWN);
  }
}
