package nightbell.channel.twilio;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nightbell.engine.Engine.PageReport;
import nightbell.engine.Lookup;
import nightbell.engine.Page;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;

/** Asks Twilio for texts, or for calls, that it did not report on. Thread-safe. */
public final class TwilioLookup implements Lookup {
  private static final long MOST = 50;

  private final TwilioAccounts accounts;
  private final Channel channel;

  private TwilioLookup(TwilioAccounts accounts, Channel channel) {
    this.accounts = accounts;
    this.channel = channel;
  }

  /** One for texts and one for calls. */
  public static List<TwilioLookup> of(TwilioAccounts accounts) {
    return List.of(
        new TwilioLookup(accounts, Channel.SMS), new TwilioLookup(accounts, Channel.VOICE));
  }

  @Override
  public Channel channel() {
    return channel;
  }

  @Override
  public Optional<PageReport> ask(Page page) {
    String sid = page.carrierId();
    if (sid == null) {
      return Optional.empty();
    }
    return accounts.owners(sid).stream()
        .flatMap(account -> account.read(client -> ask(sid, client)).stream())
        .findFirst();
  }

  @Override
  public Optional<List<PageReport>> find(Page page, Instant from, Instant until) {
    List<Made> all = new ArrayList<>();
    for (TwilioAccount account : accounts.all()) {
      Optional<List<Made>> list = account.read(client -> list(client, account, page, from));
      if (list.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(list.get());
    }
    return Optional.of(
        all.stream()
            .filter(made -> !made.at().isBefore(from) && !made.at().isAfter(until))
            .sorted(Comparator.comparing(Made::at))
            .map(Made::report)
            .toList());
  }

  private @Nullable PageReport ask(String sid, TwilioRestClient client) {
    return channel == Channel.SMS
        ? TwilioStates.of(Message.fetcher(sid).fetch(client)).orElse(null)
        : TwilioStates.of(Call.fetcher(sid).fetch(client)).orElse(null);
  }

  private List<Made> list(TwilioRestClient client, TwilioAccount account, Page page, Instant from) {
    PhoneNumber to = new PhoneNumber(page.address());
    ZonedDateTime since = from.atZone(ZoneOffset.UTC);
    if (channel == Channel.SMS) {
      return Message.reader()
          .setTo(to)
          .setDateSentAfter(since)
          .pageSize((int) MOST)
          .firstPage(client)
          .getRecords()
          .stream()
          .filter(text -> page.text().equals(text.getBody()))
          .flatMap(text -> made(text.getDateCreated(), TwilioStates.of(text)).stream())
          .toList();
    }
    PhoneNumber ours = new PhoneNumber(account.settings().from());
    return Call.reader()
        .setTo(to)
        .setFrom(ours)
        .setStartTimeAfter(since)
        .pageSize((int) MOST)
        .firstPage(client)
        .getRecords()
        .stream()
        .flatMap(call -> made(call.getDateCreated(), TwilioStates.of(call)).stream())
        .toList();
  }

  private static Optional<Made> made(@Nullable ZonedDateTime at, Optional<PageReport> report) {
    return at == null ? Optional.empty() : report.map(said -> new Made(at.toInstant(), said));
  }

  /** Something that the account has, and since when. */
  private record Made(Instant at, PageReport report) {}
}
