package nightbell.contract.channel;

import java.time.Instant;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Page;
import nightbell.engine.PageState;
import nightbell.escalation.PageId;
import nightbell.escalation.PageKind;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;

/** Pages to send in tests. */
public final class Pages {
  private Pages() {}

  public static Page sms(String text, long validFor) {
    return page(Channel.SMS, PageKind.PAGE, "+15550123401", 0, "subject", text, validFor);
  }

  public static Page call() {
    return page(Channel.VOICE, PageKind.PAGE, "+15550123402", 0, "subject", "Nightbell.", 900);
  }

  public static Page mail(PageKind kind, int rank, String subject, String text) {
    return page(Channel.EMAIL, kind, "mara@client.example", rank, subject, text, 900);
  }

  /** The page with another address. */
  static Page to(Page page, String address) {
    return page(
        page.channel(), page.kind(), address, page.rank(), page.subject(), page.text(), 900);
  }

  private static Page page(
      Channel channel,
      PageKind kind,
      String address,
      int rank,
      String subject,
      String text,
      long validFor) {
    return new Page(
        new PageId("412-7"),
        new IncidentNumber(412),
        new ClientId("birch"),
        new PersonId("mara"),
        Side.INTERNAL,
        Side.INTERNAL,
        kind,
        channel,
        address,
        rank,
        subject,
        text,
        validFor,
        PageState.SENDING,
        Instant.parse("2026-03-02T01:10:00Z"),
        null,
        null,
        null,
        null,
        null,
        null,
        1);
  }
}
